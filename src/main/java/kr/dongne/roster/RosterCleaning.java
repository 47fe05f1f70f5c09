package kr.dongne.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.dongne.access.SystemActor;
import kr.dongne.settings.Settings;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.RegularWork;
import kr.dongne.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes dry runs that nobody applied after a set time; what was applied goes as {@link RosterDisposal} says. */
@Component
class RosterCleaning extends RegularWork {

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

    RosterCleaning(
            JdbcClient jdbc,
            LargeImports large,
            Settings settings,
            SystemActor system,
            Transactions transactions,
            Clock clock,
            DongneProperties properties) {
        super("roster-cleaning", Duration.ofHours(1), properties);
        this.jdbc = jdbc;
        this.large = large;
        this.settings = settings;
        this.system = system;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected void once() {
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
}
