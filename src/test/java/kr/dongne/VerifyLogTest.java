package kr.dongne;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command tells by words and by its status whether the log is whole. */
class VerifyLogTest {

    private final Schema schema = MariaDb.freshSchema().migrated();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void anEmptyLogIsWhole() {
        assertThat(run(database())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("온전함");
    }

    @Test
    void aBrokenChainIsNamed() {
        JdbcClient jdbc = JdbcClient.create(schema.dataSource());
        jdbc.sql("insert into access_log_seal values (1, 77, utc_timestamp(6), repeat('a', 64))")
                .update();
        jdbc.sql("update access_log_head set number = 1, hash = repeat('a', 64)")
                .update();

        assertThat(run(database())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("훼손됨", "DELETED", "77");
    }

    @Test
    void withoutADatabaseItSaysSo() {
        assertThat(run(Map.of("DONGNE_HOME", "target/no-such-home"))).isEqualTo(2);
    }

    private int run(Map<String, String> environment) {
        return VerifyLog.run(environment, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private Map<String, String> database() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_DATASOURCE_URL", schema.url());
        environment.put("SPRING_DATASOURCE_USERNAME", schema.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", schema.password());
        return environment;
    }
}
