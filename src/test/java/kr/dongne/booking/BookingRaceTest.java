package kr.dongne.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.dongne.access.CurrentActor;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.MariaDb;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class BookingRaceTest {

    private static final int RACES = 1_000;
    private static final int RACES_TO_FALL_INTO = 400;
    private static final int ROUNDS_TO_FALL_INTO = 5;

    @Test
    void noTwoBookingsOverlapHoweverManyRaceForThem() throws Exception {
        BookingRace race = new BookingRace(MariaDb.freshSchema().migrated(), BookingTable::new).run(RACES);
        assertThat(race.accidents()).isEmpty();
        assertThat(race.overlaps()).isZero();
        assertThat(race.noonsWithOneWinner()).isEqualTo(RACES / 2);
    }

    /** The race can be lost: without lock and key the same bookers do overlap. */
    @Test
    void withoutLockAndKeyTheSameRaceFindsOverlaps() throws Exception {
        int overlaps = 0;
        for (int round = 0; round < ROUNDS_TO_FALL_INTO && overlaps == 0; round++) {
            Schema schema = MariaDb.freshSchema().migrated();
            JdbcClient jdbc = JdbcClient.create(schema.dataSource());
            jdbc.sql("alter table booking add key ix_resource (resource_id, starts_at)")
                    .update();
            jdbc.sql("alter table booking drop key uq_booking").update();
            overlaps = new BookingRace(schema, WithoutLock::new)
                    .run(RACES_TO_FALL_INTO)
                    .overlaps();
        }
        assertThat(overlaps).isPositive();
    }

    @Test
    void whoBooksWaitsForWhoeverHoldsTheParentRow() throws Exception {
        Schema schema = MariaDb.freshSchema().migrated();
        JdbcClient jdbc = JdbcClient.create(schema.dataSource());
        BookableId hall = BookableId.next();
        jdbc.sql("insert into bookable (id, version, kind) values (:id, 0, 'VENUE')")
                .param("id", hall.value())
                .update();
        var bookings = new Bookings(
                new BookingTable(jdbc),
                new Transactions(new DataSourceTransactionManager(schema.dataSource())),
                new CurrentActor());
        try (Connection holder = schema.dataSource().getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().executeQuery("select id from bookable for update");
            var booking = CompletableFuture.runAsync(() -> bookings.book(hall, slot(), Uuid7.next(), "x"));
            Thread.sleep(500);
            assertThat(booking).isNotDone();
            holder.rollback();
            booking.get(10, TimeUnit.SECONDS);
        }
    }

    private static TimeSlot slot() {
        var start = java.time.LocalDateTime.of(2024, 4, 17, 14, 0);
        return new TimeSlot(start, start.plusHours(3));
    }

    /** The table as it would be if somebody took the lock away. */
    private static final class WithoutLock extends BookingTable {

        WithoutLock(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        void lock(Collection<BookableId> resources) {
            // Nobody waits for anybody.
        }
    }
}
