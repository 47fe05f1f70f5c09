package kr.dongne.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("long")
class Debian10_11Test {

    @Test
    void everyTableCanBeMadeOnTheOldestMariaDbThatIsSupported() {
        try (var server = Debian10_11.start()) {
            JdbcClient jdbc = JdbcClient.create(server.freshSchema().migrated().dataSource());
            assertThat(jdbc.sql("select version()").query(String.class).single())
                    .startsWith("10.11.");
            assertThat(jdbc.sql("select count(*) from dong").query(Long.class).single())
                    .isEqualTo(10);
        }
    }
}
