package kr.dongne.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.dongne.embedded.StartRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedMariaDbTest {

    // The temporary folder of the system: data below it must be as safe as anywhere else.
    @TempDir
    Path folder;

    @Test
    void dataOutliveTheServerWhereverTheFolderIs() {
        try (var first = start()) {
            jdbc(first).sql("create table note (text varchar(20))").update();
            jdbc(first).sql("insert into note values ('동네')").update();
        }
        try (var second = start()) {
            assertThat(jdbc(second)
                            .sql("select text from note")
                            .query(String.class)
                            .single())
                    .isEqualTo("동네");
        }
    }

    @Test
    void thePasswordIsNewAtEachStartAndInNoFile() throws Exception {
        String password;
        try (var first = start()) {
            password = first.password();
            assertThat(folders().initFile()).doesNotExist();
        }
        try (var second = start()) {
            assertThat(second.password()).isNotEqualTo(password);
        }
        assertThat(Files.readString(folders().log())).doesNotContain(password);
    }

    @Test
    void nobodyElseHasAnAccount() {
        try (var server = start()) {
            assertThatThrownBy(() -> jdbc(server, "", "")
                            .sql("select 1")
                            .query(Long.class)
                            .single())
                    .isInstanceOf(CannotGetJdbcConnectionException.class);
            assertThatThrownBy(() -> jdbc(server, "root", "")
                            .sql("select 1")
                            .query(Long.class)
                            .single())
                    .isInstanceOf(CannotGetJdbcConnectionException.class);
        }
    }

    @Test
    void aSecondConsoleOnTheSameFolderIsRefused() {
        try (var first = start()) {
            assertThat(first.url()).contains("127.0.0.1");
            assertThatThrownBy(this::start)
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.HOME_IN_USE));
        }
    }

    @Test
    void onlyTheServerOnThisVeryFolderIsALeftover() throws Exception {
        var other = new DatabaseFolders(folder.resolve("other"), programs());
        try (var server = EmbeddedMariaDb.start(other, List.of())) {
            EmbeddedMariaDb.endLeftover(folders());
            assertThat(jdbc(server).sql("select 1").query(Long.class).single()).isEqualTo(1);

            EmbeddedMariaDb.endLeftover(other);
            assertThatThrownBy(
                            () -> jdbc(server).sql("select 1").query(Long.class).single())
                    .isInstanceOf(CannotGetJdbcConnectionException.class);
        }
    }

    private EmbeddedMariaDb start() {
        return EmbeddedMariaDb.start(folders(), List.of());
    }

    private DatabaseFolders folders() {
        return new DatabaseFolders(folder.resolve("우리 동네").resolve("database"), programs());
    }

    private static Path programs() {
        return Path.of("target/mariadb/programs").toAbsolutePath();
    }

    private static JdbcClient jdbc(EmbeddedMariaDb server) {
        return jdbc(server, server.username(), server.password());
    }

    private static JdbcClient jdbc(EmbeddedMariaDb server, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), user, password));
    }
}
