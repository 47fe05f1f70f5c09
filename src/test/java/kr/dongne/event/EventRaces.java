package kr.dongne.event;

import static kr.dongne.event.Fixtures.contactNamed;
import static kr.dongne.event.Fixtures.described;
import static kr.dongne.event.Fixtures.during;
import static kr.dongne.event.Fixtures.titled;
import static kr.dongne.event.Fixtures.withParts;
import static kr.dongne.event.Fixtures.workshopOn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.dongne.access.Role;
import kr.dongne.booking.AddVenue;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.SlotTaken;
import kr.dongne.booking.Venues;
import kr.dongne.draft.EventDraft;
import kr.dongne.shared.TimeSlot;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight editors at once, each on a connection of its own: what every database has to stand. */
abstract class EventRaces {

    private static final int EDITORS = 8;
    private static final int A_FEW = 8;
    private static final int MANY = 130;
    private static final LocalDate DAY = LocalDate.parse("2030-04-17");

    @Autowired
    private Events events;

    @Autowired
    private EventQueries queries;

    @Autowired
    private Venues venues;

    @Autowired
    private JdbcClient jdbc;

    private BookableId hall;

    @BeforeEach
    void aHall() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        hall = venues.add(new AddVenue("대강당", "시흥대로 73길 70", 100, null));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void noUpdateIsLost() throws Exception {
        updatesAreCounted(A_FEW);
    }

    @Test
    @Tag("long")
    void noUpdateIsLostInAThousandRaces() throws Exception {
        updatesAreCounted(MANY);
    }

    /** The proof that the race is one: the same editors, the lock and the version taken away. */
    @Test
    void withoutTheLockUpdatesAreLost() throws Exception {
        EventId event = events.create(described(workshopOn("2030-04-17", hall, null), "0 x"));

        atOnce(editor -> {
            for (int i = 0; i < A_FEW; i++) {
                String read = queries.of(event).description();
                jdbc.sql("update event set description = :text where id = :id")
                        .param("text", plusOne(read, editor))
                        .param("id", event.value())
                        .update();
            }
            return A_FEW;
        });

        assertThat(counted(queries.of(event).description())).isLessThan(EDITORS * A_FEW);
    }

    @Test
    void noTwoEventsHoldTheHallAtOnce() throws Exception {
        bookingsNeverOverlap(A_FEW);
    }

    @Test
    @Tag("long")
    void noTwoEventsHoldTheHallAtOnceInAThousandRaces() throws Exception {
        bookingsNeverOverlap(MANY);
    }

    @Test
    void numbersHaveNoGapAndNoTwin() throws Exception {
        atOnce(editor -> {
            for (int i = 0; i < A_FEW; i++) events.create(workshopOn("2030-04-17", null, null));
            return A_FEW;
        });

        assertThat(queries.list(EventFilter.all()))
                .extracting(EventRow::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, EDITORS * A_FEW)
                        .mapToObj("2030-WS-%03d"::formatted)
                        .toList());
    }

    /** Half of the editors count in one field, half in another: each field ends at the number of its saves. */
    private void updatesAreCounted(int saves) throws Exception {
        EventId event = events.create(contactNamed(described(workshopOn("2030-04-17", hall, null), "0 x"), "0 x"));

        List<Integer> saved = atOnce(editor -> {
            for (int i = 0; i < saves; i++) count(event, editor);
            return saves;
        });

        EventDetails end = queries.of(event);
        assertThat(saved).hasSize(EDITORS);
        assertThat(counted(end.description())).isEqualTo(saves * EDITORS / 2);
        assertThat(counted(end.contactName())).isEqualTo(saves * EDITORS / 2);
        assertThat(end.version()).isEqualTo(saves * EDITORS);
    }

    private void count(EventId event, int editor) {
        while (true) {
            EventDetails read = queries.of(event);
            EventDraft base = read.draft();
            EventDraft oneMore = editor % 2 == 0
                    ? described(base, plusOne(base.description(), editor))
                    : contactNamed(base, plusOne(base.contactName(), editor));
            try {
                events.change(new ChangeEvent(event, read.version(), base, oneMore, null, false));
                return;
            } catch (EventProblem.Conflict somebodyWasFaster) {
                Thread.onSpinWait();
            }
        }
    }

    /** Signed by its editor: two who write the same number do not write the same value. */
    private static String plusOne(@Nullable String counter, int editor) {
        return counted(counter) + 1 + " " + editor;
    }

    private static int counted(@Nullable String counter) {
        String text = Objects.requireNonNull(counter);
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    /** Events are made, moved and cancelled on one day in one hall; the losers are told. */
    private void bookingsNeverOverlap(int rounds) throws Exception {
        List<Integer> lost = atOnce(editor -> {
            int refused = 0;
            EventId own = events.create(free(editor));
            for (int i = 0; i < rounds; i++) if (!moved(own)) refused++;
            return refused;
        });

        assertThat(lost.stream().mapToInt(Integer::intValue).sum()).isPositive();
        assertThat(overlaps()).isZero();
    }

    /** A day of its own, before the race begins. */
    private EventDraft free(int editor) {
        EventDraft draft = workshopOn(DAY.plusDays(editor + 1L).toString(), hall, null);
        return titled(withParts(draft, List.of()), "행사 " + editor);
    }

    private boolean moved(EventId event) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        LocalDateTime start = DAY.atTime(9, 0).plusMinutes(random.nextInt(20) * 30L);
        TimeSlot wanted = new TimeSlot(start, start.plusMinutes(30L * (1 + random.nextInt(4))));
        EventDetails read = queries.of(event);
        try {
            events.change(event, read.version(), during(read.draft(), wanted), null);
            return true;
        } catch (SlotTaken taken) {
            assertThat(taken.heldBy()).contains("행사");
            return false;
        }
    }

    private int overlaps() {
        return jdbc.sql("""
                select count(*) from booking a join booking b
                on a.resource_id = b.resource_id and a.id < b.id and a.active = 1 and b.active = 1
                and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                """).query(Integer.class).single();
    }

    private static <T> List<T> atOnce(Function<Integer, T> work) throws Exception {
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            List<Callable<T>> tasks = IntStream.range(0, EDITORS)
                    .<Callable<T>>mapToObj(
                            editor -> () -> SignedIn.call(Role.DISTRICT_OFFICER, () -> work.apply(editor)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : editors.invokeAll(tasks)) results.add(result.get());
            return results;
        }
    }
}
