package kr.dongne.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kr.dongne.testing.ConsoleProcess;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A console that must not start ends, and says why. */
class RefusedStartIT {

    private static final String SECRET = "a-secret-of-enough-characters";

    @TempDir
    Path home;

    @Test
    void aDatabaseThatIsNotUtf8mb4IsRefused() {
        refuses(database(MariaDb.freshSchema("latin1")), "utf8mb4가 아닙니다", "not utf8mb4", "latin1");
    }

    @Test
    void oneTableOfAnotherCharacterSetIsEnoughToRefuse() {
        Schema schema = MariaDb.freshSchema();
        JdbcClient.create(schema.dataSource())
                .sql("create table odd_one (text varchar(9)) character set latin1")
                .update();
        refuses(database(schema), "not utf8mb4", "odd_one");
    }

    @Test
    void demoAccountsAreRefusedUnlessTheDemoIsOn() {
        Schema schema = MariaDb.freshSchema().migrated();
        JdbcClient.create(schema.dataSource()).sql("""
                        insert into account (id, version, username, password_hash, display_name, demo, created_at)
                        values (uuid(), 0, 'someone', 'x', 'x', true, now(6))""").update();
        refuses(database(schema), "데모 계정이 1개", "1 demo accounts", "DONGNE_DEMO");
    }

    @Test
    void externalMailNeedsTheDistrictsMailbox() {
        refuses(
                Map.of("SPRING_MAIL_HOST", "mail.example.org", "DONGNE_BASE_URL", "https://dongne.example.org"),
                "DONGNE_ORGANIZER");
    }

    @Test
    void externalMailNeedsTheConsolesAddress() {
        refuses(
                Map.of("SPRING_MAIL_HOST", "mail.example.org", "DONGNE_ORGANIZER", "jumin@geumcheon.example"),
                "DONGNE_BASE_URL");
    }

    @Test
    void aShortSecretIsRefusedAndNotShown() {
        var output = refuses(Map.of("DONGNE_SECRET", "kitten7"), "DONGNE_SECRET");
        assertThat(output).doesNotContain("kitten7");
    }

    private String refuses(Map<String, String> environment, String... reasons) {
        try (var console = ConsoleProcess.start(home, environment)) {
            assertThat(console.awaitExit()).isNotZero();
            assertThat(console.output()).contains(reasons).contains("APPLICATION FAILED TO START");
            return console.output();
        }
    }

    private static Map<String, String> database(Schema schema) {
        var environment = new HashMap<String, String>();
        environment.put("DONGNE_SECRET", SECRET);
        environment.put("SPRING_DATASOURCE_URL", schema.url());
        environment.put("SPRING_DATASOURCE_USERNAME", schema.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", schema.password());
        return environment;
    }
}
