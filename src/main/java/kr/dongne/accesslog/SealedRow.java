package kr.dongne.accesslog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the access log as its seal covers it: every column as text, in the table's order.
 *
 * @param at when it was written, in UTC
 */
record SealedRow(long id, LocalDateTime at, List<@Nullable String> columns) {

    /** The columns of the row under the alias {@code l}. */
    static final String COLUMNS = """
            l.id, l.at, date_format(l.at, '%Y-%m-%dT%H:%i:%s.%f') c1, l.account_id c2, l.actor c3, l.dongs c4,
            l.source_address c5, l.task c6, l.outcome c7, l.subject_count c8, l.subject_ids c9, l.detail c10
            """;

    private static final int COUNT = 10;

    static SealedRow read(ResultSet row) throws SQLException {
        @Nullable String[] columns = new @Nullable String[COUNT];
        for (int column = 1; column <= COUNT; column++) columns[column - 1] = row.getString("c" + column);
        return new SealedRow(row.getLong("id"), row.getObject("at", LocalDateTime.class), Arrays.asList(columns));
    }

    /** The digest over the seal before, the seal's own number and moment, and the row; lengths keep columns apart. */
    String seal(String before, long number, LocalDateTime sealedAt) {
        StringBuilder text =
                new StringBuilder(before).append('|').append(number).append('|');
        text.append(sealedAt).append('|').append(id);
        for (String column : columns) text.append('|').append(column == null ? "-" : column.length() + ":" + column);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
