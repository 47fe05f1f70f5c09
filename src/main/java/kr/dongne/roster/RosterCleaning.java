package kr.dongne.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.dongne.access.SystemActor;
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

/** Deletes dry runs that nobody applied after a set time; what was applied goes as {@link RosterDisposal} says. */
@Component
class RosterCleaning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RosterCleaning.class);
    private static final Duration DRY_RUNS = Duration.ofDays(14);
    private static final Duration SILENT = Duration.ofMinutes(30);
    private static final int PIECE = 2_000;
    private static final String OLD_DRY_RUN = " applied_at is null and begun_at < :before";

    private final JdbcClient jdbc;
    private final LargeImports large;
    private final Settings settings;
    private final SystemActor system;
    private final Transactions transactions;
    private final Clock clock;
    private final boolean background;
    private @Nullable ScheduledExecutorService watch;

    RosterCleaning(
            JdbcClient jdbc,
            LargeImports large,
            Settings settings,
            SystemActor system,
            Transactions transactions,
            Clock clock,
            DongneProperties properties) {
        this.jdbc = jdbc;
        this.large = large;
        this.settings = settings;
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
            Instant old = now.minus(settings.duration("retention.roster-dry-runs", DRY_RUNS));
            boolean shrunk;
            do shrunk = transactions.call(() -> shrinkDryRun(old));
            while (shrunk);
            change("delete from roster_import where" + OLD_DRY_RUN, old);
        });
    }

    /** Takes a piece of an old dry run that is too large to go at once. */
    private boolean shrinkDryRun(Instant old) {
        return jdbc
                .sql("select id from roster_import where" + OLD_DRY_RUN + " order by id for update")
                .param("before", DbTime.toColumn(old))
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(id -> large.shrink(id, PIECE));
    }

    private void change(String sql, Instant before) {
        transactions.run(
                () -> jdbc.sql(sql).param("before", DbTime.toColumn(before)).update());
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
