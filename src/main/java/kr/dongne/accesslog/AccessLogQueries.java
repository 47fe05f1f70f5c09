package kr.dongne.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the access log; reading it is logged as well, once for each look at its beginning. */
@Service
public class AccessLogQueries {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final String WHERE = """
             where (:from is null or l.at >= :from) and (:to is null or l.at < :to)
               and (:task is null or l.task = :task) and (:account is null or l.account_id = :account)
               and (:dong is null or find_in_set(:dong, l.dongs))
               and (not :night or hour(l.at + interval 9 hour) >= 22 or hour(l.at + interval 9 hour) < 6)
               and (:subject is null or json_contains(l.subject_ids, json_quote(:subject)))
            """;

    private static final int MOST_FOUND = 50;

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final SubjectNames subjects;

    AccessLogQueries(JdbcClient jdbc, AccessLog log, SubjectNames subjects) {
        this.jdbc = jdbc;
        this.log = log;
        this.subjects = subjects;
    }

    /** A stretch of the log, the newest first. */
    @PreAuthorize(Access.ADMIN)
    public List<AccessLogRow> list(AccessLogFilter filter, int offset, int limit) {
        if (offset == 0) log.record(AccessTask.LOG_READ, List.of(), null);
        List<AccessLogRow> found = jdbc.sql(
                        "select l.*, a.display_name from access_log l left join account a on a.id = l.account_id"
                                + WHERE + " order by l.id desc limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(AccessLogQueries::row)
                .list();
        return named(found);
    }

    /** People whose data may be in the log, by a part of their names; at least two characters, at most 50 people. */
    @PreAuthorize(Access.ADMIN)
    public List<SubjectNames.Subject> subjects(String text) {
        String wanted = text.strip();
        if (wanted.length() < 2) return List.of();
        List<SubjectNames.Subject> found = subjects.find(wanted, MOST_FOUND);
        log.record(
                AccessTask.SUBJECT_SEARCHED,
                found.stream().map(SubjectNames.Subject::id).toList(),
                null);
        return found;
    }

    /** The dongs by which the log can be filtered, in their order. */
    @PreAuthorize(Access.ADMIN)
    public Map<DongCode, String> dongs() {
        return subjects.dongs();
    }

    @PreAuthorize(Access.ADMIN)
    public int count(AccessLogFilter filter) {
        return jdbc.sql("select count(*) from access_log l" + WHERE)
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** Everybody who can be in the log, by name. */
    @PreAuthorize(Access.ADMIN)
    public List<LoggedAccount> accounts() {
        return jdbc.sql("select id, username, display_name from account order by display_name, username")
                .query((row, number) -> new LoggedAccount(
                        new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        row.getString("username"),
                        row.getString("display_name")))
                .list();
    }

    private List<AccessLogRow> named(List<AccessLogRow> rows) {
        Set<UUID> ids =
                rows.stream().flatMap(row -> row.namedSubjects().stream()).collect(Collectors.toSet());
        Map<UUID, String> names = subjects.names(ids);
        return rows.stream()
                .map(row -> row.named(row.namedSubjects().stream()
                        .filter(names::containsKey)
                        .map(names::get)
                        .toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> parameters(AccessLogFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("from", startOf(filter.from()));
        parameters.put("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)));
        parameters.put("task", filter.task() == null ? null : filter.task().name());
        parameters.put(
                "account", filter.account() == null ? null : filter.account().value());
        parameters.put("dong", filter.dong() == null ? null : filter.dong().value());
        parameters.put("night", filter.atNight());
        parameters.put(
                "subject", filter.subject() == null ? null : filter.subject().toString());
        return parameters;
    }

    private static @Nullable LocalDateTime startOf(@Nullable LocalDate day) {
        Instant start = day == null ? null : day.atStartOfDay(TimeSlot.SEOUL).toInstant();
        return DbTime.toColumn(start);
    }

    private static AccessLogRow row(ResultSet row, int number) throws SQLException {
        return new AccessLogRow(
                row.getLong("id"),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))),
                row.getString("display_name"),
                row.getString("actor"),
                row.getString("source_address"),
                AccessTask.valueOf(row.getString("task")),
                row.getString("outcome"),
                row.getInt("subject_count"),
                ids(row.getString("subject_ids")),
                List.of(),
                row.getString("detail"));
    }

    private static List<UUID> ids(@Nullable String json) {
        return json == null
                ? List.of()
                : ID.matcher(json)
                        .results()
                        .map(found -> UUID.fromString(found.group()))
                        .toList();
    }
}
