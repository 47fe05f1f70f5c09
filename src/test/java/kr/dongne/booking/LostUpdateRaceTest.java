package kr.dongne.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import kr.dongne.access.Role;
import kr.dongne.shared.StaleVersion;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DongneTest
class LostUpdateRaceTest {

    private static final int RACES = 1_000;
    private static final int OFFICERS = 8;

    @Autowired
    Venues venues;

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void ofAllWhoSaveTheSameVersionOneWinsAndNoneIsOverwritten() throws Exception {
        SignedIn.as(Role.DISTRICT_OFFICER);
        BookableId hall = venues.add(new AddVenue("대강당", "서울", 99_999, null));
        AtomicIntegerArray winners = new AtomicIntegerArray(RACES);
        CyclicBarrier start = new CyclicBarrier(OFFICERS);
        try (var threads = Executors.newFixedThreadPool(OFFICERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int officer = 1; officer <= OFFICERS; officer++) {
                int capacity = officer;
                running.add(threads.submit(() -> {
                    SignedIn.as(Role.DISTRICT_OFFICER);
                    for (int race = 0; race < RACES; race++) {
                        start.await();
                        if (saves(new ChangeVenue(hall, race, "대강당", "서울", 10 * race + capacity, null)))
                            winners.incrementAndGet(race);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) one.get();
        }
        for (int race = 0; race < RACES; race++)
            assertThat(winners.get(race)).as("race %d", race).isEqualTo(1);
        assertThat(venues.of(hall).version()).isEqualTo(RACES);
    }

    private boolean saves(ChangeVenue change) {
        try {
            venues.change(change);
            return true;
        } catch (StaleVersion overtaken) {
            return false;
        }
    }
}
