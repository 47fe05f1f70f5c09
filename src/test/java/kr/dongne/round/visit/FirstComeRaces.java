package kr.dongne.round.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.dongne.access.Role;
import kr.dongne.district.Dong;
import kr.dongne.district.Dongs;
import kr.dongne.round.AnswerPolicy;
import kr.dongne.round.RoundFixture;
import kr.dongne.round.RoundId;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.round.window.Windows;
import kr.dongne.shared.DongCode;
import kr.dongne.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dongs that want the same windows in the same second (F28), with and without snapshot isolation. */
abstract class FirstComeRaces {

    private static final int CLIENTS = 500;
    private static final int LAST_WINDOWS = 10;

    @Autowired
    private FirstCome firstCome;

    @Autowired
    private Windows windows;

    @Autowired
    private Dongs dongs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private RoundFixture fixture;

    @BeforeEach
    void anOfficer() {
        SignedIn.as(Role.DISTRICT_OFFICER);
        fixture = new RoundFixture(beans);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void ofTenDongsThatPickInTheSameSecondOneHasTheWindow() throws Exception {
        List<DongCode> all = dongs.all().stream().map(Dong::code).toList();
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.FIRST_COME, 1, all.toArray(DongCode[]::new)));
        WindowId window = fixture.window(round, "2030-05-28T14:00");

        List<String> outcomes = atOnce(all.stream()
                .<Callable<String>>map(dong -> () -> take(round, dong, window))
                .toList());

        assertThat(outcomes).filteredOn("HELD"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("TAKEN, 3 others"::equals).hasSize(9);
        assertThat(held(round)).isEqualTo(1);
    }

    @Test
    @Tag("long")
    void fiveHundredClientsForTheLastTenWindowsHoldExactlyTen() throws Exception {
        List<DongCode> many = manyDongs();
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.FIRST_COME, 1, many.toArray(DongCode[]::new)));
        List<WindowRow> all = windows.of(round);
        windows.block(
                round,
                all.stream().skip(LAST_WINDOWS).map(WindowRow::id).collect(java.util.stream.Collectors.toSet()),
                "시험");
        List<WindowId> last =
                all.stream().limit(LAST_WINDOWS).map(WindowRow::id).toList();

        List<String> outcomes = atOnce(IntStream.range(0, CLIENTS)
                .<Callable<String>>mapToObj(
                        client -> () -> take(round, many.get(client), last.get(client % LAST_WINDOWS)))
                .toList());

        assertThat(outcomes).filteredOn("HELD"::equals).hasSize(LAST_WINDOWS);
        assertThat(outcomes).filteredOn(outcome -> outcome.startsWith("TAKEN")).hasSize(CLIENTS - LAST_WINDOWS);
        assertThat(held(round)).isEqualTo(LAST_WINDOWS);
        assertThat(firstCome.free(round)).isEmpty();
    }

    @Test
    void aWindowForTwoIsHeldByTwo() throws Exception {
        List<DongCode> all = dongs.all().stream().map(Dong::code).toList();
        RoundId round = fixture.published(fixture.draft(AnswerPolicy.FIRST_COME, 2, all.toArray(DongCode[]::new)));
        WindowId window = fixture.window(round, "2030-05-28T14:00");

        List<String> outcomes = atOnce(all.stream()
                .<Callable<String>>map(dong -> () -> take(round, dong, window))
                .toList());

        assertThat(outcomes).filteredOn("HELD"::equals).hasSize(2);
        assertThat(held(round)).isEqualTo(2);
    }

    private String take(RoundId round, DongCode dong, WindowId window) {
        return SignedIn.call(
                Role.COUNCIL_OFFICER,
                () -> {
                    try {
                        firstCome.take(round, dong, window);
                        return "HELD";
                    } catch (VisitProblem.WindowTaken taken) {
                        return "TAKEN, " + taken.nearest().size() + " others";
                    }
                },
                dong.value());
    }

    private int held(RoundId round) {
        return jdbc.sql("select count(*) from round_visit where round_id = :round and active = 1")
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    /** The district's dongs and made-up ones, as many as there are clients. */
    private List<DongCode> manyDongs() {
        List<DongCode> many = new ArrayList<>();
        for (int dong = 0; dong < CLIENTS; dong++) {
            DongCode code = new DongCode("99%08d".formatted(dong));
            jdbc.sql("""
                    insert into dong (code, name, council_name, center_name, position)
                    values (:code, :name, :name, :name, :position)
                    """)
                    .param("code", code.value())
                    .param("name", "시험" + dong + "동")
                    .param("position", 1000 + dong)
                    .update();
            many.add(code);
        }
        return many;
    }

    private static <T> List<T> atOnce(List<Callable<T>> clients) throws Exception {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(64, clients.size()))) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> client : clients)
                running.add(threads.submit(() -> {
                    start.await();
                    return client.call();
                }));
            start.countDown();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : running) outcomes.add(one.get(2, TimeUnit.MINUTES));
            return outcomes;
        }
    }
}
