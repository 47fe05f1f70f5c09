package kr.dongne.shared;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The column {@code person_id} of a table whose rows have a version; the table's name stands in the code. */
public record PersonColumn(JdbcClient jdbc, String table) {

    /** Puts one person wherever the other one stood, in the running transaction. */
    public void move(UUID from, UUID to) {
        jdbc.sql("update " + table + " set version = version + 1, person_id = :to where person_id = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }
}
