package kr.dongne.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With a user of its own for migrations, the application can do nothing to the log but add to it. */
class LogOwnershipTest {

    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theGrantsInTheDocumentsLeaveNothingButInserting() throws IOException {
        Schema schema = MariaDb.freshSchema().migrated();
        JdbcClient owner = JdbcClient.create(schema.dataSource());
        owner.sql("update mysql.global_priv set priv = json_set(priv, '$.access', json_value(priv, '$.access') | 1024)"
                        + " where user = '" + schema.username() + "'")
                .update(); // with grant option
        owner.sql("flush privileges").update();
        for (String grant : documentedGrants())
            owner.sql(grant.replace("dongne.", schema.name() + ".")).update();
        JdbcClient application =
                JdbcClient.create(new DriverManagerDataSource(schema.url(), "dongne_app", "change-this-password"));

        assertThatCode(() -> application.sql("""
                        insert into access_log (at, actor, task, outcome) values (utc_timestamp(6), 'ADMIN', 'LOG_READ', 'OK')
                        """).update()).doesNotThrowAnyException();
        assertThat(application
                        .sql("select count(*) from access_log")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatCode(() -> application.sql("update setting set value = value").update())
                .doesNotThrowAnyException();
        owner.sql("insert into access_log_seal values (1, 1, utc_timestamp(6), repeat('a', 64))")
                .update();
        for (String attempt : List.of(
                "update access_log set detail = 'x'",
                "delete from access_log_seal",
                "update access_log_seal set hash = ''",
                "truncate table access_log",
                "drop trigger access_log_keeps_rows",
                "drop table access_log",
                "alter table access_log drop column detail"))
            assertThatThrownBy(() -> application.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        owner.sql("drop user dongne_app").update();
    }

    private static List<String> documentedGrants() throws IOException {
        var found = BLOCK.matcher(Files.readString(Path.of("docs/access-log.md")));
        assertThat(found.find()).isTrue();
        return List.of(found.group(1).strip().split(";\\s*"));
    }
}
