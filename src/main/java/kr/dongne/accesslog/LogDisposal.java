package kr.dongne.accesslog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Disposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log's own end: its oldest rows go, from the first seal on and without a gap; the seals stay, and a row says up to which
 * one it went, so that the rest can still be verified.
 */
@Component
class LogDisposal implements Disposal {

    private final JdbcClient jdbc;
    private final AccessLog log;

    LogDisposal(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public String kind() {
        return "access-log";
    }

    /** Two years, as for systems with data of 50,000 people or more. */
    @Override
    public int usualMonths() {
        return 24;
    }

    /** One year at least (standard for securing personal information, article 8). */
    @Override
    public int leastMonths() {
        return 12;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql(
                        "select count(*) from access_log l join access_log_seal s on s.row_id = l.id where l.at < :before")
                .param("before", DbTime.toColumn(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        LocalDateTime end = Objects.requireNonNull(DbTime.toColumn(before));
        List<Sealed> gone = new ArrayList<>();
        for (Sealed row : oldest(atMost)) {
            if (!row.at().isBefore(end)) break;
            gone.add(row);
        }
        if (gone.isEmpty()) return 0;
        int deleted = jdbc.sql("delete from access_log where id in (:rows)")
                .param("rows", gone.stream().map(Sealed::row).toList())
                .update();
        log.record(
                AccessTask.LOG_DISPOSED, List.of(), Long.toString(gone.getLast().number()));
        return deleted;
    }

    private List<Sealed> oldest(int atMost) {
        return jdbc.sql("""
                select s.number, s.row_id, l.at from access_log_seal s join access_log l on l.id = s.row_id
                where s.number >= (select f.number from access_log_seal f
                  where f.row_id = (select min(id) from access_log)) - :window
                order by s.number limit :most
                """)
                .param("window", LogChain.WINDOW)
                .param("most", atMost)
                .query((row, index) -> new Sealed(
                        row.getLong("number"), row.getLong("row_id"), row.getObject("at", LocalDateTime.class)))
                .list();
    }

    private record Sealed(long number, long row, LocalDateTime at) {}
}
