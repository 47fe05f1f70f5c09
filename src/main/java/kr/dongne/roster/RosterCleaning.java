package kr.dongne.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.dongne.access.SystemActor;
import kr.dongne.people.PeopleIntake;
import kr.dongne.settings.Settings;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the lines of imports after a set time: dry runs whole, applied ones but for their counts. */
@Component
class RosterCleaning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RosterCleaning.class);
    private static final Duration DRY_RUNS = Duration.ofDays(14);
    private static final Duration APPLIED = Duration.ofDays(90);
    private static final Duration SILENT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Settings settings;
    private final PeopleIntake intake;
    private final SystemActor system;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean background;
    private @Nullable ScheduledExecutorService watch;

    RosterCleaning(
            JdbcClient jdbc,
            Settings settings,
            PeopleIntake intake,
            SystemActor system,
            Transactions transactions,
            Clock clock,
            DongneProperties properties) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.intake = intake;
        this.system = system;
        this.transactions = transactions;
        this.clock = clock;
        this.background = properties.background();
    }

    /** Looks once. */
    void clean() {
        system.run(() -> {
            Instant now = clock.instant();
            change(
                    "update roster_import set state = 'FAILED', problem = 'roster.problem.interrupted'"
                            + " where state = 'READING' and changed_at < :before",
                    now.minus(SILENT));
            change(
                    "delete from roster_import where applied_at is null and begun_at < :before",
                    now.minus(settings.duration("retention.roster-dry-runs", DRY_RUNS)));
            before(now.minus(settings.duration("retention.roster-imports", APPLIED)))
                    .forEach(this::forget);
        });
    }

    private void change(String sql, Instant before) {
        transactions.run(
                () -> jdbc.sql(sql).param("before", DbTime.toColumn(before)).update());
    }

    private List<UUID> before(Instant moment) {
        return jdbc.sql("select id from roster_import where applied_at < :before and not lines_gone")
                .param("before", DbTime.toColumn(moment))
                .query(UUID.class)
                .list();
    }

    private void forget(UUID id) {
        transactions.run(() -> {
            jdbc.sql("delete from roster_line where import_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("update roster_import set lines_gone = true, file_name = '' where id = :id")
                    .param("id", id)
                    .update();
            intake.forget(id);
        });
    }

    @Override
    public boolean isAutoStartup() {
        return background;
    }

    @Override
    public synchronized void start() {
        if (watch != null) return;
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("roster-cleaning").daemon().factory());
        Future<?> unused = watch.scheduleWithFixedDelay(this::cleanPatiently, 1, 60, TimeUnit.MINUTES);
    }

    private void cleanPatiently() {
        try {
            clean();
        } catch (RuntimeException databaseAway) {
            LOG.warn(
                    "old imports could not be deleted: {}",
                    databaseAway.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) watch.shutdownNow();
        watch = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
