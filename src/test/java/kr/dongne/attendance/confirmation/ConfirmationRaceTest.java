package kr.dongne.attendance.confirmation;

import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.dongne.access.Role;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.Workshop;
import kr.dongne.district.AffiliationRole;
import kr.dongne.event.EventId;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever speaks for a dong at the same moment as others: one word counts, and it is never of a list that nobody saw. */
@DongneTest
class ConfirmationRaceTest {

    private static final int OFFICERS = 6;
    private static final int ROUNDS = 20;

    @Autowired
    Confirmations confirmations;

    @Autowired
    AttendanceBook book;

    @Autowired
    ApplicationContext beans;

    private Workshop workshop;
    private EventId event;

    @BeforeEach
    void aWorkshopOfYesterday() {
        workshop = new Workshop(beans);
        workshop.isOver();
        event = workshop.event();
        AttendeeId lee = workshop.invited("이가산", AffiliationRole.SECRETARY, GASAN);
        SignedIn.run(Role.DISTRICT_OFFICER, () -> book.checkIn(new CheckIn(event, lee, null, null, null)));
        SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void ofManyWhoSpeakAtOnceOneIsHeardAndTheOthersAreTold() throws Exception {
        SeenList seen = row().seen();

        List<String> outcomes = atOnce(OFFICERS, number -> {
            if (number % 2 == 0) confirmations.confirm(seen);
            else confirmations.dispute(seen, "다릅니다");
        });

        assertThat(outcomes).containsOnlyOnce("done");
        assertThat(outcomes).filteredOn("DecidedMeanwhile"::equals).hasSize(OFFICERS - 1);
        assertThat(confirmations.history(event, GASAN)).hasSize(1);
    }

    @Test
    void aMarkThatArrivesMeanwhileIsNeverConfirmedUnseen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AttendeeId late = workshop.invited("김가산", AffiliationRole.COUNCIL_MEMBER, GASAN);
            SeenList seen = row().seen();

            List<String> outcomes = atOnce(2, number -> {
                if (number == 0) confirmations.confirm(seen);
                else
                    SignedIn.run(Role.DISTRICT_OFFICER, () -> book.checkIn(new CheckIn(event, late, null, null, null)));
            });

            assertThat(outcomes.get(1)).isEqualTo("done");
            assertThat(outcomes.get(0)).isIn("done", "MarkedMeanwhile");
            assertThat(row().state()).as("after %s", outcomes).isEqualTo(ConfirmationState.OPEN);
        }
    }

    private interface Act {
        void by(int number);
    }

    private List<String> atOnce(int people, Act act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(people);
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            List<Future<String>> running = new ArrayList<>();
            for (int one = 0; one < people; one++) {
                int number = one;
                running.add(threads.submit(() -> {
                    SignedIn.as(Role.COUNCIL_OFFICER, GASAN.value());
                    together.await(60, TimeUnit.SECONDS);
                    return outcome(act, number);
                }));
            }
            for (Future<String> one : running) outcomes.add(one.get());
        }
        return outcomes;
    }

    private static String outcome(Act act, int number) {
        try {
            act.by(number);
            return "done";
        } catch (ConfirmationProblem refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private ConfirmationRow row() {
        return confirmations.of(event).getFirst();
    }
}
