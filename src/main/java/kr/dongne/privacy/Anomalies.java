package kr.dongne.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through a month of the log for what the rules name; it suggests, people judge. */
@Component
class Anomalies {

    private static final String READS =
            "l.task in ('PEOPLE_LISTED', 'PERSON_READ', 'AUDIENCE_READ', 'INVITATIONS_READ',"
                    + " 'ANSWER_READ', 'INBOX_READ', 'ATTENDANCE_READ', 'DOCUMENT_DOWNLOADED', 'SUBJECT_SEARCHED')";
    private static final String HOUR = "hour(l.at + interval 9 hour)";

    private final JdbcClient jdbc;
    private final OtherDongs otherDongs;

    Anomalies(JdbcClient jdbc, OtherDongs otherDongs) {
        this.jdbc = jdbc;
        this.otherDongs = otherDongs;
    }

    /**
     * A day of an account that a rule names.
     *
     * @param people of how many people data was seen; whoever was seen twice counts twice
     */
    record Anomaly(
            AnomalyRule rule,
            @Nullable UUID account,
            LocalDate day,
            int occurrences,
            int people,
            long firstRow,
            long lastRow) {}

    List<Anomaly> of(YearMonth month) {
        List<Anomaly> found = new ArrayList<>();
        for (AnomalyRule rule : AnomalyRule.values()) {
            found.addAll(
                    switch (rule) {
                        case BULK_READ -> days(rule, month, READS, "sum(l.subject_count) >= 1000");
                        case AT_NIGHT ->
                            days(
                                    rule,
                                    month,
                                    "l.subject_count > 0 and (%1$s >= 22 or %1$s < 6)".formatted(HOUR),
                                    "count(*) > 0");
                        case OTHER_DONG -> otherDongs.of(month);
                        case MANY_DOWNLOADS ->
                            days(rule, month, "l.task in ('DOCUMENT_DOWNLOADED', 'PERSON_EXPORTED')", "count(*) >= 10");
                        case FAILED_SIGN_INS ->
                            days(
                                    rule,
                                    month,
                                    "l.task in ('SIGN_IN_FAILED', 'LOCKED_OUT')",
                                    "count(*) >= 10 or sum(l.task = 'LOCKED_OUT') > 0");
                        case MANY_PLACES -> days(rule, month, "true", "count(distinct l.source_address) >= 4");
                    });
        }
        return found;
    }

    private List<Anomaly> days(AnomalyRule rule, YearMonth month, String condition, String threshold) {
        return jdbc.sql("""
                select l.account_id, date(l.at + interval 9 hour) day, count(*) occurrences, sum(l.subject_count) people,
                       min(l.id) first_row, max(l.id) last_row
                from access_log l
                where l.at >= :from and l.at < :to and l.account_id is not null and %s
                group by l.account_id, date(l.at + interval 9 hour) having %s order by day, l.account_id
                """.formatted(condition, threshold))
                .param("from", startOf(month))
                .param("to", startOf(month.plusMonths(1)))
                .query((row, number) -> anomaly(rule, row))
                .list();
    }

    static @Nullable LocalDateTime startOf(YearMonth month) {
        return DbTime.toColumn(month.atDay(1).atStartOfDay(TimeSlot.SEOUL).toInstant());
    }

    private static Anomaly anomaly(AnomalyRule rule, ResultSet row) throws SQLException {
        return new Anomaly(
                rule,
                row.getObject("account_id", UUID.class),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getInt("occurrences"),
                row.getInt("people"),
                row.getLong("first_row"),
                row.getLong("last_row"));
    }
}
