package kr.dongne.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tables hold, as text. */
final class Tables {

    private final JdbcClient jdbc;

    Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of every table but these. */
    Map<String, String> dump(String... without) {
        Set<String> left = Set.of(without);
        Map<String, String> dump = new TreeMap<>();
        for (String table : names()) if (!left.contains(table)) dump.put(table, rows(table));
        return dump;
    }

    private List<String> names() {
        return jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    private String rows(String table) {
        return jdbc.sql("select * from `" + table + "`").query().listOfRows().stream()
                .map(row -> row.values().stream()
                        .map(value -> value instanceof byte[] bytes ? java.util.Arrays.toString(bytes) : value + "")
                        .toList()
                        .toString())
                .sorted()
                .toList()
                .toString();
    }
}
