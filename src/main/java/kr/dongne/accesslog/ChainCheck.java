package kr.dongne.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kr.dongne.accesslog.LogVerdict.Break;
import kr.dongne.accesslog.LogVerdict.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks the whole chain once and stops at the first break. It needs nothing but the database, so that it can be asked without
 * the console.
 */
public final class ChainCheck {

    private static final int PAGE = 2_000;

    /** The longest time that a row may wait for its transaction to end, and clocks of nodes may differ. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private long number;
    private String hash = "0".repeat(64);
    private long rows;
    private @Nullable LocalDateTime pass;
    private @Nullable LocalDateTime passBefore;

    public ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The verdict on the log as it is now; asked once for each object. */
    public LogVerdict verdict() {
        long disposed = disposedThrough();
        if (disposed > 0) beginAfter(disposed);
        LogChain.Head end = head();
        Break found = walk(end.number());
        if (found == null && !(number == end.number() && hash.equals(end.hash())))
            found = new Break(Kind.SEAL_MISSING, 0, number + 1);
        if (found == null) found = inserted(end.number());
        return new LogVerdict(rows, waiting(end.number()), disposed, end.number(), end.hash(), found);
    }

    private @Nullable Break walk(long end) {
        while (number < end) {
            List<Seal> page = page(end);
            if (page.isEmpty()) return null;
            for (Seal seal : page) {
                Break found = compare(seal);
                if (found != null) return found;
            }
        }
        return null;
    }

    private @Nullable Break compare(Seal seal) {
        if (seal.number() != number + 1) return new Break(Kind.SEAL_MISSING, 0, number + 1);
        SealedRow row = seal.row();
        if (row == null) return new Break(Kind.DELETED, seal.rowId(), seal.number());
        if (!row.seal(hash, seal.number(), seal.sealedAt()).equals(seal.hash()))
            return new Break(Kind.ALTERED, row.id(), seal.number());
        if (!seal.sealedAt().equals(pass)) {
            passBefore = pass;
            pass = seal.sealedAt();
        }
        if (!plausible(row.at(), seal.sealedAt())) return new Break(Kind.BACKDATED, row.id(), seal.number());
        number = seal.number();
        hash = seal.hash();
        rows++;
        return null;
    }

    /** A row is sealed by the first pass after its commit: it is not from the time before the pass before, nor from later. */
    private boolean plausible(LocalDateTime at, LocalDateTime sealedAt) {
        LocalDateTime earliest = passBefore == null ? LocalDateTime.MIN : passBefore.minus(TOLERANCE);
        return !at.isBefore(earliest) && !at.isAfter(sealedAt.plus(TOLERANCE));
    }

    private @Nullable Break inserted(long end) {
        Optional<Long> row = jdbc.sql("""
                select min(l.id) from access_log l left join access_log_seal s on s.row_id = l.id
                where s.row_id is null and l.id <= (select w.row_id from access_log_seal w where w.number = :window)
                """)
                .param("window", end - LogChain.WINDOW)
                .query(Long.class)
                .optional();
        return row.map(id -> new Break(Kind.INSERTED, id, 0)).orElse(null);
    }

    private int waiting(long end) {
        return jdbc.sql("""
                select count(*) from access_log l left join access_log_seal s on s.row_id = l.id
                where s.row_id is null
                  and l.id > coalesce((select w.row_id from access_log_seal w where w.number = :window), 0)
                """)
                .param("window", end - LogChain.WINDOW)
                .query(Integer.class)
                .single();
    }

    private void beginAfter(long disposed) {
        jdbc.sql("select hash, sealed_at from access_log_seal where number = :number")
                .param("number", disposed)
                .query((row, index) -> {
                    number = disposed;
                    hash = row.getString("hash");
                    pass = row.getObject("sealed_at", LocalDateTime.class);
                    return true;
                })
                .optional();
    }

    /** A disposal of old rows is itself a row of the log, and says up to which seal it went. */
    private long disposedThrough() {
        return jdbc.sql("select coalesce(max(cast(detail as unsigned)), 0) from access_log where task = 'LOG_DISPOSED'")
                .query(Long.class)
                .single();
    }

    private LogChain.Head head() {
        return jdbc.sql("select number, hash from access_log_head where id = 1")
                .query((row, index) -> new LogChain.Head(row.getLong("number"), row.getString("hash")))
                .optional()
                .orElse(new LogChain.Head(-1, ""));
    }

    private List<Seal> page(long end) {
        return jdbc.sql("select s.number, s.row_id, s.sealed_at, s.hash, " + SealedRow.COLUMNS + """
                from access_log_seal s left join access_log l on l.id = s.row_id
                where s.number > :after and s.number <= :end order by s.number limit :page
                """)
                .param("after", number)
                .param("end", end)
                .param("page", PAGE)
                .query(ChainCheck::seal)
                .list();
    }

    private static Seal seal(ResultSet row, int index) throws SQLException {
        boolean there = row.getObject("id") != null;
        return new Seal(
                row.getLong("number"),
                row.getLong("row_id"),
                row.getObject("sealed_at", LocalDateTime.class),
                row.getString("hash"),
                there ? SealedRow.read(row) : null);
    }

    private record Seal(
            long number,
            long rowId,
            LocalDateTime sealedAt,
            String hash,
            @Nullable SealedRow row) {}
}
