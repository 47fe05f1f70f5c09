package kr.dongne.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dongne.accesslog.SubjectNames;
import kr.dongne.privacy.Anomalies.Anomaly;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds work with people who are, as far as anybody knows, of none of the dongs in whose role somebody acted. */
@Component
class OtherDongs {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final SubjectNames subjects;

    OtherDongs(JdbcClient jdbc, SubjectNames subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    List<Anomaly> of(YearMonth month) {
        Map<String, Anomaly> found = new LinkedHashMap<>();
        long after = 0;
        List<Row> page;
        do {
            page = page(month, after);
            Map<UUID, Set<DongCode>> dongs = subjects.dongsOf(
                    page.stream().flatMap(row -> row.subjects().stream()).collect(Collectors.toSet()));
            for (Row row : page) {
                after = row.id();
                int strangers = strangers(row, dongs);
                if (strangers > 0)
                    found.merge(row.account() + "|" + row.day(), row.anomaly(strangers), OtherDongs::sum);
            }
        } while (page.size() == PAGE);
        return new ArrayList<>(found.values());
    }

    /** Only people whose dongs are known count: an id that is no person, or of the whole district, is no stranger. */
    private static int strangers(Row row, Map<UUID, Set<DongCode>> dongs) {
        return (int) row.subjects().stream()
                .map(subject -> dongs.getOrDefault(subject, Set.of()))
                .filter(own -> !own.isEmpty() && Collections.disjoint(own, row.actedIn()))
                .count();
    }

    private static Anomaly sum(Anomaly one, Anomaly other) {
        return new Anomaly(
                one.rule(),
                one.account(),
                one.day(),
                one.occurrences() + other.occurrences(),
                one.people() + other.people(),
                one.firstRow(),
                other.lastRow());
    }

    private List<Row> page(YearMonth month, long after) {
        return jdbc.sql("""
                select l.id, l.at, l.account_id, l.dongs, l.subject_ids from access_log l
                where l.at >= :from and l.at < :to and l.id > :after and l.dongs is not null and l.subject_count > 0
                  and l.account_id is not null
                order by l.id limit :page
                """)
                .param("from", Anomalies.startOf(month))
                .param("to", Anomalies.startOf(month.plusMonths(1)))
                .param("after", after)
                .param("page", PAGE)
                .query(OtherDongs::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Collection<DongCode> dongs = new ArrayList<>();
        for (String code : row.getString("dongs").split(",", -1)) dongs.add(new DongCode(code));
        return new Row(
                row.getLong("id"),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class)))
                        .atZone(TimeSlot.SEOUL)
                        .toLocalDate(),
                Objects.requireNonNull(row.getObject("account_id", UUID.class)),
                Set.copyOf(dongs),
                ID.matcher(row.getString("subject_ids"))
                        .results()
                        .map(id -> UUID.fromString(id.group()))
                        .collect(Collectors.toSet()));
    }

    private record Row(long id, LocalDate day, UUID account, Set<DongCode> actedIn, Set<UUID> subjects) {
        Anomaly anomaly(int strangers) {
            return new Anomaly(AnomalyRule.OTHER_DONG, account, day, 1, strangers, id, id);
        }
    }
}
