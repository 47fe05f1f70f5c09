package kr.dongne.attendance;

import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight desks at once never count a person twice, whichever way the person comes in. */
abstract class CheckInRaces {

    private static final int DESKS = 8;
    private static final int TAPS = 200;

    @Autowired
    private AttendanceBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private Workshop workshop;
    private EventId event;

    @BeforeEach
    void aPublishedWorkshop() {
        workshop = new Workshop(beans);
        event = workshop.event();
        // The first mark opens the book and would keep the others waiting; the races are about a book in use.
        AttendeeId early = workshop.invited("이일찍", AffiliationRole.SECRETARY, GASAN);
        SignedIn.as(Role.DISTRICT_OFFICER);
        book.checkIn(new CheckIn(event, early, null, null, null));
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void twoHundredCheckInsOfOnePersonAreOneHeadAndTheRestHearSinceWhen() throws Exception {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);

        List<MarkAnswer> answers =
                atOnce(tap -> () -> book.checkIn(new CheckIn(event, kim, null, "desk", "tap-" + tap)));

        assertThat(answers).filteredOn(answer -> !answer.already()).hasSize(1);
        assertThat(answers).filteredOn(MarkAnswer::already).hasSize(TAPS - 1);
        assertThat(answers)
                .extracting(MarkAnswer::at)
                .containsOnly(answers.getFirst().at());
        assertThat(count("attendance")).isEqualTo(2);
        assertThat(count("attendance_mark")).isEqualTo(2);
    }

    @Test
    void allDesksTapOnTheSamePersonAtTheSameMomentFiftyTimes() throws Exception {
        List<AttendeeId> people = new ArrayList<>();
        for (int number = 0; number < 50; number++)
            people.add(workshop.invited("김사람", AffiliationRole.COUNCIL_MEMBER, GASAN));
        CyclicBarrier together = new CyclicBarrier(DESKS);

        List<MarkAnswer> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Future<List<MarkAnswer>>> running = new ArrayList<>();
            for (int desk = 0; desk < DESKS; desk++) running.add(desks.submit(() -> tapAll(people, together)));
            for (Future<List<MarkAnswer>> one : running) answers.addAll(one.get());
        }

        assertThat(answers).hasSize(50 * DESKS);
        assertThat(answers).filteredOn(answer -> !answer.already()).hasSize(50);
        assertThat(count("attendance")).isEqualTo(51);
        assertThat(count("attendance_mark")).isEqualTo(51);
    }

    private List<MarkAnswer> tapAll(List<AttendeeId> people, CyclicBarrier together) throws Exception {
        SignedIn.as(Role.DISTRICT_OFFICER);
        List<MarkAnswer> answers = new ArrayList<>();
        for (AttendeeId person : people) {
            together.await(60, TimeUnit.SECONDS);
            answers.add(book.checkIn(new CheckIn(event, person, null, null, null)));
        }
        return answers;
    }

    @Test
    void retriesOfOneTapThatRunAtOnceHearTheSameAnswer() throws Exception {
        AttendeeId kim = workshop.invited("김가산", AffiliationRole.CHAIR, GASAN);
        CheckIn tap = new CheckIn(event, kim, null, "desk", "one-tap");

        List<MarkAnswer> answers = atOnce(number -> () -> book.checkIn(tap));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().already()).isFalse();
        assertThat(count("attendance_mark")).isEqualTo(2);
    }

    @Test
    void onePersonComingInByAllWaysAtOnceIsOneHead() throws Exception {
        PersonId person = workshop.person("김가산", AffiliationRole.CHAIR, GASAN);
        AttendeeId kim = workshop.invited(person);
        List<MarkAnswer> answers = atOnce(number -> () -> switch (number % 3) {
            case 0 -> book.checkIn(new CheckIn(event, kim, null, null, null));
            case 1 -> book.checkIn(new CheckIn(event, new AttendeeId(person.value()), null, null, null));
            default -> book.walkIn(WalkIn.of(event, "김 가산", GASAN, null));
        });

        assertThat(answers).filteredOn(answer -> !answer.already()).hasSize(1);
        assertThat(count("attendance")).isEqualTo(2);
    }

    @Test
    void aStrangerWhomEveryDeskWritesDownIsOneHead() throws Exception {
        List<MarkAnswer> answers =
                atOnce(number -> () -> book.walkIn(WalkIn.of(event, "나그네", GASAN, "walk-" + number)));

        assertThat(answers).filteredOn(answer -> !answer.already()).hasSize(1);
        assertThat(count("attendance")).isEqualTo(2);
    }

    private interface Tap {
        Callable<MarkAnswer> at(int number);
    }

    private List<MarkAnswer> atOnce(Tap tap) throws Exception {
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Future<MarkAnswer>> running = new ArrayList<>();
            for (int number : IntStream.range(0, TAPS).toArray())
                running.add(desks.submit(() -> {
                    SignedIn.as(Role.DISTRICT_OFFICER);
                    return tap.at(number).call();
                }));
            List<MarkAnswer> answers = new ArrayList<>();
            for (Future<MarkAnswer> one : running) answers.add(one.get());
            return answers;
        }
    }

    final int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
