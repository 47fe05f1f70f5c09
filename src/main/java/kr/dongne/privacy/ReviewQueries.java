package kr.dongne.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.document.DocumentFile;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the monthly reviews, and prints them. */
@Service
public class ReviewQueries {

    private static final String ROWS = """
            select r.*, p.display_name preparer, s.display_name submitter, g.display_name signer,
                   (select count(*) from log_finding f where f.review_id = r.id) findings,
                   (select count(*) from log_finding f where f.review_id = r.id and f.verdict is null) open_findings
            from log_review r
            left join account p on p.id = r.prepared_by left join account s on s.id = r.submitted_by
            left join account g on g.id = r.signed_by
            """;

    private final JdbcClient jdbc;
    private final PrintedReview printed;
    private final Me me;

    ReviewQueries(JdbcClient jdbc, PrintedReview printed, Me me) {
        this.jdbc = jdbc;
        this.printed = printed;
        this.me = me;
    }

    /** All reviews, the newest month first. */
    @PreAuthorize(Access.ADMIN)
    public List<ReviewRow> list() {
        return jdbc.sql(ROWS + " order by r.month desc")
                .query(ReviewQueries::row)
                .list();
    }

    /** One review with its findings in the order of the rules and days. */
    @PreAuthorize(Access.ADMIN)
    public ReviewDetails of(UUID id) {
        ReviewRow row = jdbc.sql(ROWS + " where r.id = :id")
                .param("id", id)
                .query(ReviewQueries::row)
                .optional()
                .orElseThrow(NotFound::new);
        List<FindingRow> findings =
                jdbc.sql("""
                select f.*, a.display_name, c.display_name commenter from log_finding f
                left join account a on a.id = f.account_id left join account c on c.id = f.commented_by
                where f.review_id = :id order by f.rule, f.day, f.id
                """).param("id", id).query(ReviewQueries::finding).list();
        boolean mine = row.state() == ReviewRow.State.SUBMITTED && !tookPart(jdbc, id, me.account());
        return new ReviewDetails(row, findings, mine);
    }

    /** The review as an A4 page, with places to sign. */
    @PreAuthorize(Access.ADMIN)
    public DocumentFile print(UUID id, Locale language) {
        return printed.pdf(of(id), language);
    }

    /** Whether this account has prepared, commented or handed over. */
    static boolean tookPart(JdbcClient jdbc, UUID review, UUID account) {
        return jdbc.sql("""
                select exists (select 1 from log_review where id = :id and (prepared_by = :me or submitted_by = :me))
                  or exists (select 1 from log_finding where review_id = :id and commented_by = :me)
                """)
                .param("id", review)
                .param("me", account)
                .query(Boolean.class)
                .single();
    }

    private static ReviewRow row(ResultSet row, int number) throws SQLException {
        return new ReviewRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                ReviewRow.State.valueOf(row.getString("state")),
                row.getInt("rows_read"),
                row.getBoolean("log_whole"),
                row.getLong("seal_number"),
                row.getString("seal_hash"),
                row.getInt("findings"),
                row.getInt("open_findings"),
                row.getString("summary"),
                Objects.requireNonNullElse(row.getString("preparer"), ""),
                Objects.requireNonNull(instant(row, "prepared_at")),
                row.getString("submitter"),
                instant(row, "submitted_at"),
                row.getString("signer"),
                instant(row, "signed_at"),
                row.getString("returned_note"));
    }

    private static FindingRow finding(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        return new FindingRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                AnomalyRule.valueOf(row.getString("rule")),
                row.getObject("account_id", UUID.class),
                Objects.requireNonNullElse(row.getString("display_name"), ""),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getInt("occurrences"),
                row.getInt("people"),
                verdict == null ? null : FindingRow.Verdict.valueOf(verdict),
                row.getString("comment"),
                row.getString("commenter"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return DbTime.fromColumn(row.getObject(column, LocalDateTime.class));
    }
}
