package kr.dongne.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.dongne.event.EventId;
import kr.dongne.testing.DongneTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What the lock and the unique keys are for: without them the races of {@link CheckInRaces} are lost. */
@DongneTest
@Tag("long")
@DirtiesContext
@Import(CheckInWithoutLockTest.NoLock.class)
class CheckInWithoutLockTest {

    @TestConfiguration
    static class NoLock {

        @Bean
        @Primary
        BookLock openBook(JdbcClient jdbc) {
            return new BookLock(jdbc) {
                /** Opens the book and locks nothing. */
                @Override
                void take(EventId event) {
                    jdbc.sql("""
                            insert into attendance_book (event_id) select :event from dual
                            where not exists (select 1 from attendance_book where event_id = :event)
                            """).param("event", event.value()).update();
                }
            };
        }

        @Bean
        Races races() {
            return new Races();
        }
    }

    /** The races as they are, run by hand. */
    static class Races extends CheckInRaces {}

    private static final int ATTEMPTS = 20;

    @Autowired
    private Races races;

    @Test
    void withoutTheLockDesksFailAndWithoutTheKeyTooAPersonIsCountedTwice() {
        assertThat(goesWrongWithin(ATTEMPTS)).as("without the lock").isTrue();

        races.jdbc.sql("alter table attendance drop key uq_attendance_walk_in").update();
        assertThat(goesWrongWithin(ATTEMPTS)).as("without the key too").isTrue();
        assertThat(races.count("attendance where walk_in_name = '나그네'")).isGreaterThan(1);
    }

    /** The desks need not meet each time: a busy machine may serve one after the other. */
    private boolean goesWrongWithin(int attempts) {
        for (int attempt = 0; attempt < attempts; attempt++) {
            for (String table : List.of("attendance_mark", "attendance"))
                races.jdbc
                        .sql("set statement foreign_key_checks = 0 for truncate table " + table)
                        .update();
            races.aPublishedWorkshop();
            try {
                races.aStrangerWhomEveryDeskWritesDownIsOneHead();
            } catch (Exception | AssertionError wrong) {
                return true;
            } finally {
                races.signOut();
            }
        }
        return false;
    }
}
