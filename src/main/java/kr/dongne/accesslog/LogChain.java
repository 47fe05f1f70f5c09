package kr.dongne.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Transactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Chains what was written: shortly after their commit the rows get their seals, in the order in which they are seen. Whoever
 * writes a row neither waits for the chain nor knows of it; a node that finds another one sealing leaves it to that one.
 */
@Component
class LogChain {

    /** A row is still found when this many others were sealed while its transaction was open. */
    static final int WINDOW = 10_000;

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Transactions transactions;
    private final Clock clock;

    LogChain(JdbcClient jdbc, JdbcTemplate batches, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The end of the chain: how many seals there are, and the last one's digest. */
    record Head(long number, String hash) {}

    /** Seals at most 2,000 rows; how many, 0 also while another node seals. */
    int seal() {
        return transactions.call(() -> lockedHead().map(this::sealAfter).orElse(0));
    }

    /** Seals everything that is there. */
    void sealAll() {
        int sealed = seal();
        while (sealed > 0) sealed = seal();
    }

    Head head() {
        return jdbc.sql("select number, hash from access_log_head where id = 1")
                .query(LogChain::end)
                .single();
    }

    private Optional<Head> lockedHead() {
        return jdbc.sql("select number, hash from access_log_head where id = 1 for update skip locked")
                .query(LogChain::end)
                .optional();
    }

    private int sealAfter(Head head) {
        List<SealedRow> rows = unsealed(head.number());
        if (rows.isEmpty()) return 0;
        LocalDateTime now =
                Objects.requireNonNull(DbTime.toColumn(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        List<Object[]> seals = new ArrayList<>();
        String hash = head.hash();
        long number = head.number();
        for (SealedRow row : rows) {
            hash = row.seal(hash, ++number, now);
            seals.add(new Object[] {number, row.id(), now, hash});
        }
        batches.batchUpdate("insert into access_log_seal (number, row_id, sealed_at, hash) values (?, ?, ?, ?)", seals);
        jdbc.sql("update access_log_head set number = :number, hash = :hash where id = 1")
                .param("number", number)
                .param("hash", hash)
                .update();
        return rows.size();
    }

    private List<SealedRow> unsealed(long number) {
        return jdbc.sql("select " + SealedRow.COLUMNS + """
                from access_log l left join access_log_seal s on s.row_id = l.id
                where l.id > coalesce((select w.row_id from access_log_seal w where w.number = :window), 0)
                  and s.row_id is null
                order by l.id limit :batch
                """)
                .param("window", number - WINDOW)
                .param("batch", BATCH)
                .query((row, index) -> SealedRow.read(row))
                .list();
    }

    private static Head end(ResultSet row, int index) throws SQLException {
        return new Head(row.getLong("number"), row.getString("hash"));
    }
}
