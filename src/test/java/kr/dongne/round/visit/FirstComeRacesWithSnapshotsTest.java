package kr.dongne.round.visit;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dongne.testing.DongneTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same races with snapshot isolation, as servers from 11.6 on have it unless they are told otherwise. */
@Tag("long")
@DongneTest(
        properties =
                "spring.datasource.hikari.connection-init-sql=set innodb_snapshot_isolation = 1, tx_isolation = 'REPEATABLE-READ'")
class FirstComeRacesWithSnapshotsTest extends FirstComeRaces {

    @Autowired
    private JdbcClient server;

    @Test
    void theServerDoesIsolateSnapshots() {
        assertThat(server.sql("select @@innodb_snapshot_isolation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
