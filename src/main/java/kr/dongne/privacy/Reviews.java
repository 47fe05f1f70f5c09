package kr.dongne.privacy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.accesslog.LogVerdict;
import kr.dongne.accesslog.LogVerification;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Uuid7;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly review of the access log: prepared and commented by one person, signed by another, then kept as it is. */
@Service
public class Reviews {

    private static final int LONGEST_COMMENT = 1_000;
    private static final int LONGEST_SUMMARY = 2_000;

    private final JdbcClient jdbc;
    private final Anomalies anomalies;
    private final LogVerification verification;
    private final Me me;
    private final AccessLog log;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Anomalies anomalies, LogVerification verification, Me me, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.anomalies = anomalies;
        this.verification = verification;
        this.me = me;
        this.log = log;
        this.clock = clock;
    }

    /** Checks the log's chain, looks for anomalies, and opens the month's review; each month has one. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public UUID prepare(YearMonth month) {
        if (!month.isBefore(YearMonth.now(clock))) throw new PrivacyProblem.MonthNotOver();
        LogVerdict verdict = verification.verify();
        UUID id = Uuid7.next();
        try {
            insert(id, month, verdict);
        } catch (DuplicateKeyException another) {
            throw new PrivacyProblem.ReviewedAlready();
        }
        for (Anomalies.Anomaly anomaly : anomalies.of(month)) insert(id, anomaly);
        log.record(AccessTask.LOG_REVIEWED, List.of(), month + " prepared");
        return id;
    }

    /** Says what was found out about a finding; can be changed until the review is handed over. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void comment(CommentFinding command) {
        if (command.comment().isEmpty() || command.comment().length() > LONGEST_COMMENT)
            throw new PrivacyProblem.TextMissing();
        int changed = jdbc.sql("""
                update log_finding f join log_review r on r.id = f.review_id
                set f.verdict = :verdict, f.comment = :comment, f.commented_by = :me, f.commented_at = :now
                where f.id = :id and r.state = 'PREPARED'
                """)
                .param("verdict", command.verdict().name())
                .param("comment", command.comment())
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", command.finding())
                .update();
        if (changed == 0) throw new PrivacyProblem.NotNow();
    }

    /** Hands the review over to a second person; every finding has been commented. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void submit(UUID review, String summary) {
        String text = summary.strip();
        if (text.isEmpty() || text.length() > LONGEST_SUMMARY) throw new PrivacyProblem.TextMissing();
        lock(review);
        int open = jdbc.sql("select count(*) from log_finding where review_id = :id and verdict is null")
                .param("id", review)
                .query(Integer.class)
                .single();
        if (open > 0) throw new PrivacyProblem.FindingsOpen(open);
        int changed = jdbc.sql("""
                update log_review set state = 'SUBMITTED', summary = :summary, submitted_by = :me, submitted_at = :now,
                  returned_note = null
                where id = :id and state = 'PREPARED'
                """)
                .param("summary", text)
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", review)
                .update();
        if (changed == 0) throw new PrivacyProblem.NotNow();
        log.record(AccessTask.LOG_REVIEWED, List.of(), "submitted");
    }

    /** Gives it back with the reason why it cannot be signed as it is. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void sendBack(UUID review, String reason) {
        if (reason.isBlank()) throw new PrivacyProblem.TextMissing();
        lock(review);
        refuseWhoTookPart(review);
        int changed = jdbc.sql(
                        "update log_review set state = 'PREPARED', returned_note = :reason where id = :id and state = 'SUBMITTED'")
                .param("reason", reason.strip())
                .param("id", review)
                .update();
        if (changed == 0) throw new PrivacyProblem.NotNow();
        log.record(AccessTask.LOG_REVIEWED, List.of(), "returned");
    }

    /** Signs as the second person, who has neither prepared, commented nor handed over; nothing changes afterwards. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public void sign(UUID review) {
        lock(review);
        refuseWhoTookPart(review);
        int changed = jdbc.sql("""
                update log_review set state = 'SIGNED', signed_by = :me, signed_at = :now
                where id = :id and state = 'SUBMITTED'
                """)
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", review)
                .update();
        if (changed == 0) throw new PrivacyProblem.NotNow();
        log.record(AccessTask.LOG_REVIEWED, List.of(), "signed");
    }

    private void lock(UUID review) {
        boolean there = jdbc.sql("select id from log_review where id = :id for update")
                .param("id", review)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) throw new NotFound();
    }

    private void refuseWhoTookPart(UUID review) {
        if (ReviewQueries.tookPart(jdbc, review, me.account())) throw new PrivacyProblem.SecondPersonNeeded();
    }

    private void insert(UUID id, YearMonth month, LogVerdict verdict) {
        jdbc.sql("""
                insert into log_review (id, month, state, rows_read, log_whole, seal_number, seal_hash, prepared_by, prepared_at)
                select :id, :month, 'PREPARED', (select count(*) from access_log where at >= :from and at < :to), :whole,
                  :number, :hash, :me, :now
                """)
                .param("id", id)
                .param("month", month.atDay(1))
                .param("from", Anomalies.startOf(month))
                .param("to", Anomalies.startOf(month.plusMonths(1)))
                .param("whole", verdict.whole())
                .param("number", verdict.number())
                .param("hash", verdict.hash())
                .param("me", me.account())
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
    }

    private void insert(UUID review, Anomalies.Anomaly anomaly) {
        jdbc.sql("""
                insert into log_finding (id, review_id, rule, account_id, day, occurrences, people, first_row, last_row)
                values (:id, :review, :rule, :account, :day, :occurrences, :people, :first, :last)
                """)
                .param("id", Uuid7.next())
                .param("review", review)
                .param("rule", anomaly.rule().name())
                .param("account", anomaly.account())
                .param("day", anomaly.day())
                .param("occurrences", anomaly.occurrences())
                .param("people", anomaly.people())
                .param("first", anomaly.firstRow())
                .param("last", anomaly.lastRow())
                .update();
    }
}
