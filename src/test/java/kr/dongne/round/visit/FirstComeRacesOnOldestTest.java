package kr.dongne.round.visit;

import kr.dongne.testing.Debian10_11;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same races on the oldest MariaDB that is supported, where a transaction has no snapshot isolation. */
@DongneTest
@Tag("long")
@DirtiesContext
class FirstComeRacesOnOldestTest extends FirstComeRaces {

    private static final Debian10_11 SERVER = Debian10_11.start();

    @DynamicPropertySource
    static void onTheOldest(DynamicPropertyRegistry properties) {
        Schema schema = SERVER.freshSchema();
        properties.add("spring.datasource.url", schema::url);
        properties.add("spring.datasource.username", schema::username);
        properties.add("spring.datasource.password", schema::password);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }
}
