package kr.dongne.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the tables of one database held at a moment, and the way back to it. */
final class TableSnapshot {

    private final DataSource database;
    private final List<String> tables;
    private final Set<String> seeded;
    private final Set<String> guarded;
    private final String copy;

    private TableSnapshot(
            DataSource database, List<String> tables, Set<String> seeded, Set<String> guarded, String copy) {
        this.database = database;
        this.tables = tables;
        this.seeded = seeded;
        this.guarded = guarded;
        this.copy = copy;
    }

    static TableSnapshot take(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> tables = names(jdbc, """
                select table_name from information_schema.tables where table_schema = database()
                and table_type <> 'VIEW' and table_name <> 'flyway_schema_history'""");
        Set<String> guarded = Set.copyOf(names(jdbc, """
                select event_object_table from information_schema.triggers
                where trigger_schema = database() and event_manipulation = 'DELETE'"""));
        Set<String> seeded = filled(jdbc, tables);
        String copy = jdbc.sql("select database()").query(String.class).single() + "_start";
        jdbc.sql("create database " + copy + " character set utf8mb4").update();
        for (String table : seeded)
            jdbc.sql("create table %s.`%s` as select * from `%s`".formatted(copy, table, table))
                    .update();
        return new TableSnapshot(database, tables, seeded, guarded, copy);
    }

    void restore() {
        JdbcClient jdbc = JdbcClient.create(database);
        Set<String> filled = filled(jdbc, tables);
        filled.addAll(seeded);
        try (var connection = new SingleConnectionDataSource(database.getConnection(), true)) {
            restore(JdbcClient.create(connection), filled);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restore(JdbcClient jdbc, Set<String> changed) {
        jdbc.sql("set foreign_key_checks = 0").update();
        for (String table : changed) {
            try {
                takeBack(jdbc, table);
            } catch (DuplicateKeyException writtenMeanwhile) { // by a worker that runs
                takeBack(jdbc, table);
            }
        }
        jdbc.sql("set foreign_key_checks = 1").update();
    }

    private void takeBack(JdbcClient jdbc, String table) {
        // A table whose rows a trigger guards can only be emptied as a whole.
        jdbc.sql((guarded.contains(table) ? "truncate table `" : "delete from `") + table + "`")
                .update();
        if (seeded.contains(table)) refill(jdbc, table);
    }

    private void refill(JdbcClient jdbc, String table) {
        if (guarded.contains(table)) {
            // With triggers, the server (11.4) loses the second row's values when the columns are listed.
            jdbc.sql("insert into `%s` select * from %s.`%s`".formatted(table, copy, table))
                    .update();
            return;
        }
        String columns = jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = ? and is_generated = 'NEVER'""").param(table).query(String.class).list().stream()
                .map(column -> "`" + column + "`")
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into `%s` (%s) select %s from %s.`%s`".formatted(table, columns, columns, copy, table))
                .update();
    }

    private static Set<String> filled(JdbcClient jdbc, List<String> tables) {
        String question = tables.stream()
                .map(table -> "select '%s' from dual where exists (select 1 from `%s`)".formatted(table, table))
                .collect(Collectors.joining(" union all "));
        return new java.util.HashSet<>(names(jdbc, question));
    }

    private static List<String> names(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(String.class).list();
    }
}
