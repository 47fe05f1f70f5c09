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
import java.util.UUID;
import java.util.regex.Pattern;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DbTime;
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
               and (:subject is null or json_contains(l.subject_ids, json_quote(:subject)))
            """;

    private final JdbcClient jdbc;
    private final AccessLog log;

    AccessLogQueries(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** A stretch of the log, the newest first. */
    @PreAuthorize(Access.ADMIN)
    public List<AccessLogRow> list(AccessLogFilter filter, int offset, int limit) {
        if (offset == 0) log.record(AccessTask.LOG_READ, List.of(), null);
        return jdbc.sql("select l.*, a.display_name from access_log l left join account a on a.id = l.account_id"
                        + WHERE + " order by l.id desc limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query(AccessLogQueries::row)
                .list();
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

    private static Map<String, @Nullable Object> parameters(AccessLogFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("from", startOf(filter.from()));
        parameters.put("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)));
        parameters.put("task", filter.task() == null ? null : filter.task().name());
        parameters.put(
                "account", filter.account() == null ? null : filter.account().value());
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
