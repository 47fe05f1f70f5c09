package kr.dongne.attendance;

import static kr.dongne.attendance.Workshop.GASAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dongne.access.Role;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.BusinessException;
import kr.dongne.testing.Debian10_11;
import kr.dongne.testing.DongneTest;
import kr.dongne.testing.Schema;
import kr.dongne.testing.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Desks go on while the database is killed under them: what they were told has happened has happened, once. */
@DongneTest(properties = "spring.datasource.hikari.connection-timeout=3000")
@Tag("long")
@DirtiesContext
class DeskAndKilledDatabaseTest {

    private static final Debian10_11 SERVER = Debian10_11.startDurable();
    private static final int DESKS = 4;
    private static final int PEOPLE = 300;
    private static final int KILLS = 3;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext beans;

    private final Queue<AttendeeId> queue = new ConcurrentLinkedQueue<>();
    private final Queue<MarkAnswer> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger interrupted = new AtomicInteger();

    @DynamicPropertySource
    static void onAServerThatDies(DynamicPropertyRegistry properties) {
        Schema schema = SERVER.freshSchema();
        properties.add("spring.datasource.url", schema::url);
        properties.add("spring.datasource.username", schema::username);
        properties.add("spring.datasource.password", schema::password);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void f20_threeKillsLoseNoAcknowledgedMarkAndDoubleNone() throws Exception {
        Workshop workshop = new Workshop(beans);
        for (int number = 0; number < PEOPLE; number++)
            queue.add(workshop.invited("김사람", AffiliationRole.COUNCIL_MEMBER, GASAN));

        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int desk = 0; desk < DESKS; desk++) running.add(desks.submit(() -> work(workshop)));
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitAcknowledged(kill * PEOPLE / (KILLS + 1));
                SERVER.killAndStartAgain();
            }
            for (Future<?> one : running) one.get();
        }

        assertThat(interrupted).as("taps that a kill interrupted").hasPositiveValue();
        assertThat(acknowledged).hasSize(PEOPLE);
        Set<UUID> kept = new HashSet<>(
                jdbc.sql("select id from attendance_mark").query(UUID.class).list());
        assertThat(acknowledged).extracting(MarkAnswer::mark).allMatch(kept::contains);
        assertThat(kept).hasSize(PEOPLE);
    }

    /** A tap without an answer is tapped again, with the same key. */
    private void work(Workshop workshop) {
        SignedIn.as(Role.DISTRICT_OFFICER);
        for (AttendeeId next = queue.poll(); next != null; next = queue.poll()) {
            CheckIn tap = new CheckIn(workshop.event(), next, null, null, "tap-" + next.value());
            MarkAnswer answer = null;
            while (answer == null) answer = tried(tap);
            acknowledged.add(answer);
        }
    }

    private @Nullable MarkAnswer tried(CheckIn tap) {
        try {
            return book.checkIn(tap);
        } catch (BusinessException refusal) {
            throw refusal;
        } catch (RuntimeException databaseGone) {
            interrupted.incrementAndGet();
            return null;
        }
    }

    private void awaitAcknowledged(int number) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (acknowledged.size() < number) {
            if (System.nanoTime() > deadline) throw new AssertionError("the desks stand still");
            Thread.sleep(5);
        }
    }
}
