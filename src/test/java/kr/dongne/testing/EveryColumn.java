package kr.dongne.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for texts in every column of every table, as somebody would who got hold of the database. */
public record EveryColumn(JdbcClient jdbc) {

    /** Where one of these texts stands: {@code text in table.column}. */
    public List<String> placesOf(List<String> traces) {
        List<String> places = new ArrayList<>();
        tables().forEach((table, columns) -> {
            for (String trace : traces) {
                if (!holds(table, columns, trace)) continue;
                columns.stream()
                        .filter(column -> holds(table, List.of(column), trace))
                        .forEach(column -> places.add(trace + " in " + table + "." + column));
            }
        });
        return places;
    }

    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        jdbc.sql("""
                select table_name t, column_name c from information_schema.columns where table_schema = database()
                """).query(row -> {
            tables.computeIfAbsent(row.getString("t"), table -> new ArrayList<>())
                    .add(row.getString("c"));
        });
        return tables;
    }

    private boolean holds(String table, List<String> columns, String trace) {
        String row = columns.stream()
                .map(column -> "convert(`" + column + "` using utf8mb4)")
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
        return jdbc.sql("select count(*) from `%s` where locate(:trace, %s) > 0".formatted(table, row))
                        .param("trace", trace)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
