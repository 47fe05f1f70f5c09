package kr.dongne.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.dongne.access.CurrentActor;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import kr.dongne.testing.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Eight bookers, each on a connection of its own, want the same halls at the same moment, race after race. In every other
 * race all want one hall at noon, so that exactly one of them can win; in the others they book, move and release at random.
 */
final class BookingRace {

    private static final int BOOKERS = 8;
    private static final int HALLS = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int QUARTERS_BEFORE_NOON = 12;

    private final JdbcClient jdbc;
    private final List<BookableId> halls;
    private final List<Bookings> bookers;
    private final Queue<String> accidents = new ConcurrentLinkedQueue<>();

    /** On a migrated schema; the table is the one under test. */
    BookingRace(Schema schema, Function<JdbcClient, BookingTable> table) {
        jdbc = JdbcClient.create(schema.dataSource());
        halls = IntStream.range(0, HALLS).mapToObj(this::hall).toList();
        bookers =
                IntStream.range(0, BOOKERS).mapToObj(i -> booker(schema, table)).toList();
    }

    BookingRace run(int races) throws Exception {
        CyclicBarrier start = new CyclicBarrier(BOOKERS);
        try (var threads = Executors.newFixedThreadPool(BOOKERS)) {
            List<java.util.concurrent.Future<?>> running = new ArrayList<>();
            for (int i = 0; i < BOOKERS; i++) {
                Bookings booker = bookers.get(i);
                Random random = new Random(i);
                running.add(threads.submit(() -> {
                    for (int race = 0; race < races; race++) {
                        start.await();
                        take(booker, race, random);
                    }
                    return null;
                }));
            }
            for (var one : running) one.get();
        }
        return this;
    }

    /** Pairs of active bookings of one hall that overlap. */
    int overlaps() {
        return jdbc.sql("""
                select count(*) from booking a join booking b on b.resource_id = a.resource_id and b.id > a.id
                where a.active = 1 and b.active = 1 and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                """).query(Integer.class).single();
    }

    /** How many of the races for noon had exactly one winner. */
    int noonsWithOneWinner() {
        return jdbc.sql("""
                select count(*) from (
                  select date(starts_at) from booking where active = 1 and held_by = 'noon'
                  group by date(starts_at) having count(*) = 1) d
                """).query(Integer.class).single();
    }

    /** Whatever was neither won nor lost. */
    Collection<String> accidents() {
        return accidents;
    }

    private void take(Bookings booker, int race, Random random) {
        LocalDate day = FIRST_DAY.plusDays(race);
        UUID holder = Uuid7.next();
        try {
            if (race % 2 == 0) booker.book(halls.get(0), aroundNoon(day, random), holder, "noon");
            else mixed(booker, day, holder, random);
        } catch (SlotTaken lost) {
            // All but one lose: that is the race.
        } catch (RuntimeException accident) {
            accidents.add(accident.toString());
        }
    }

    private void mixed(Bookings booker, LocalDate day, UUID holder, Random random) {
        booker.book(hallBy(random), anyTime(day, random), holder, "mixed");
        switch (random.nextInt(3)) {
            case 0 -> booker.release(holder);
            case 1 ->
                booker.rebook(
                        holder,
                        List.of(
                                new BookingRequest(halls.get(2), anyTime(day, random)),
                                new BookingRequest(halls.get(1), anyTime(day, random))),
                        "mixed");
            default ->
                booker.rebook(holder, List.of(new BookingRequest(hallBy(random), anyTime(day, random))), "mixed");
        }
    }

    private BookableId hallBy(Random random) {
        return halls.get(random.nextInt(HALLS));
    }

    private static TimeSlot aroundNoon(LocalDate day, Random random) {
        LocalDateTime noon = day.atTime(12, 0);
        return new TimeSlot(
                noon.minusMinutes(15L * random.nextInt(QUARTERS_BEFORE_NOON)),
                noon.plusMinutes(15L * (1 + random.nextInt(QUARTERS_BEFORE_NOON))));
    }

    private static TimeSlot anyTime(LocalDate day, Random random) {
        LocalDateTime start = day.atTime(9 + random.nextInt(8), 15 * random.nextInt(4));
        return new TimeSlot(start, start.plusMinutes(15L * (1 + random.nextInt(8))));
    }

    private BookableId hall(int number) {
        BookableId id = BookableId.next();
        jdbc.sql("insert into bookable (id, version, kind) values (:id, 0, 'VENUE')")
                .param("id", id.value())
                .update();
        jdbc.sql("insert into venue (id, name, address, capacity) values (:id, :name, 'x', 10)")
                .param("id", id.value())
                .param("name", "hall " + number)
                .update();
        return id;
    }

    private static Bookings booker(Schema schema, Function<JdbcClient, BookingTable> table) {
        DataSource own = ownConnection(schema);
        return new Bookings(
                table.apply(JdbcClient.create(own)),
                new Transactions(new DataSourceTransactionManager(own)),
                new CurrentActor());
    }

    private static DataSource ownConnection(Schema schema) {
        try {
            Connection connection = schema.dataSource().getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return new SingleConnectionDataSource(connection, true);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
