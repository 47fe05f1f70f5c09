package kr.dongne.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how long what is kept, prepares disposals with a preview, and lets a second person decide. */
@Service
public class Retention {

    private static final int LONGEST_MONTHS = 1_200;

    private final Kinds kinds;
    private final DisposalRows rows;
    private final JdbcClient jdbc;
    private final Me me;
    private final AccessLog log;
    private final Clock clock;

    Retention(Kinds kinds, DisposalRows rows, JdbcClient jdbc, Me me, AccessLog log, Clock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.jdbc = jdbc;
        this.me = me;
        this.log = log;
        this.clock = clock;
    }

    /** Every kind with its period and how many records are past it. */
    @PreAuthorize(Access.ADMIN)
    public List<PeriodRow> periods() {
        return kinds.all().stream()
                .map(kind -> new PeriodRow(
                        kind.disposal().kind(),
                        kind.months(),
                        kind.disposal().usualMonths(),
                        kind.disposal().leastMonths(),
                        kind.cutoff(),
                        kinds.due(kind.disposal(), kind.cutoff())))
                .toList();
    }

    /** Sets a period in months; nothing is disposed of by that. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void change(String kind, int months) {
        int least = kinds.of(kind).leastMonths();
        if (months < least || months > LONGEST_MONTHS) throw new PrivacyProblem.PeriodTooShort(least);
        jdbc.sql("""
                insert into retention_period (kind, months, changed_by, changed_at) values (:kind, :months, :me, :now)
                on duplicate key update months = :months, changed_by = :me, changed_at = :now
                """)
                .param("kind", kind)
                .param("months", months)
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
        log.record(AccessTask.RETENTION_CHANGED, List.of(), kind + " " + months);
    }

    /** All disposals, the newest first. */
    @PreAuthorize(Access.ADMIN)
    public List<DisposalRow> disposals() {
        return rows.all(me.account());
    }

    /** Lays down what would go now, for a second person to decide; one disposal at a time. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public UUID prepare() {
        if (rows.isAnyOpen()) throw new PrivacyProblem.RunUnderWay();
        UUID run = Uuid7.next();
        jdbc.sql("insert into disposal_run (id, state, prepared_by, prepared_at) values (:id, 'PREPARED', :me, :now)")
                .param("id", run)
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
        int position = 0;
        for (Kinds.Kind kind : kinds.all()) {
            int expected = kinds.due(kind.disposal(), kind.cutoff());
            if (expected > 0) rows.addStep(run, ++position, kind, expected);
        }
        if (position == 0) throw new PrivacyProblem.NothingDue();
        log.record(AccessTask.DISPOSAL_DECIDED, List.of(), "prepared");
        return run;
    }

    /** Starts it, as another person than the one who prepared it. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void approve(UUID run) {
        decide(run, "APPROVED", null);
    }

    /** Ends it before it has begun, with a reason. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void refuse(UUID run, String reason) {
        if (reason.isBlank()) throw new PrivacyProblem.TextMissing();
        decide(run, "REFUSED", reason.strip());
    }

    private void decide(UUID run, String state, @Nullable String note) {
        UUID preparer = jdbc.sql("select prepared_by from disposal_run where id = :id for update")
                .param("id", run)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (state.equals("APPROVED") && preparer.equals(me.account())) throw new PrivacyProblem.SecondPersonNeeded();
        int changed = jdbc.sql("""
                update disposal_run set state = :state, decided_by = :me, decided_at = :now, note = :note
                where id = :id and state = 'PREPARED'
                """)
                .param("state", state)
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .param("note", note)
                .param("id", run)
                .update();
        if (changed == 0) throw new PrivacyProblem.NotNow();
        log.record(AccessTask.DISPOSAL_DECIDED, List.of(), state.toLowerCase(Locale.ROOT));
    }
}
