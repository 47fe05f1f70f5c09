package kr.dongne.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DongneTest
class DongneTestTest {

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(2)
    void everyTestStartsFromTheStateAfterTheStart() {
        assertThat(dongs()).isEqualTo(10);
        jdbc.sql("delete from dong where code = '1154551000'").update();
        jdbc.sql("insert into access_log (at, actor, task, outcome) values (now(6), 'x', 'x', 'x')")
                .update();
        assertThat(jdbc.sql("select count(*) from access_log where actor = 'x'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseIsARealMariaDbThatRunsReadCommitted() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).contains("MariaDB");
        assertThat(jdbc.sql("select @@transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
        assertThat(jdbc.sql("select @@character_set_database")
                        .query(String.class)
                        .single())
                .isEqualTo("utf8mb4");
    }

    private long dongs() {
        return jdbc.sql("select count(*) from dong").query(Long.class).single();
    }
}
