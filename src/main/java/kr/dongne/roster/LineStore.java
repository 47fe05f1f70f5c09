package kr.dongne.roster;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.shared.Initials;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of imports in the database. */
@Component
class LineStore {

    private static final int ROWS_A_STATEMENT = 250;
    private static final List<String> COLUMNS = List.of(
            "import_id",
            "line",
            "raw",
            "corrected",
            "state",
            "warned",
            "marks",
            "candidates",
            "decision",
            "leads",
            "is_new",
            "subject",
            "version_before",
            "name",
            "name_initials",
            "email",
            "shared_mailbox",
            "phone",
            "note",
            "step",
            "affiliation_id",
            "unit",
            "dong_code",
            "role",
            "valid_from",
            "valid_to");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    LineStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** A line with what the comparison says about it. */
    record Compared(LineToCheck line, CheckedLine checked) {}

    /** Writes the lines, over those of the same numbers, many with each statement. */
    void save(ImportId id, List<Compared> lines) {
        template.execute((ConnectionCallback<Boolean>) connection -> {
            for (int from = 0; from < lines.size(); from += ROWS_A_STATEMENT) {
                List<Compared> part = lines.subList(from, Math.min(lines.size(), from + ROWS_A_STATEMENT));
                try (PreparedStatement statement = connection.prepareStatement(replace(part.size()))) {
                    int at = 1;
                    for (Compared one : part) at = fill(statement, at, id, one);
                    statement.executeUpdate();
                }
            }
            return true;
        });
    }

    /** The next lines after this number, in their order. */
    List<LineToCheck> after(ImportId id, int number, int limit) {
        return jdbc.sql("select * from roster_line where import_id = :id and line > :line order by line limit :limit")
                .param("id", id.value())
                .param("line", number)
                .param("limit", limit)
                .query((row, count) -> toCheck(row))
                .list();
    }

    /** These lines, in their order. */
    List<LineToCheck> these(ImportId id, Collection<Integer> numbers) {
        if (numbers.isEmpty()) return List.of();
        return jdbc.sql("select * from roster_line where import_id = :id and line in (:lines) order by line")
                .param("id", id.value())
                .param("lines", numbers)
                .query((row, count) -> toCheck(row))
                .list();
    }

    /** The line; refuses with {@link NotFound}. */
    LineToCheck of(ImportId id, int number) {
        return these(id, Set.of(number)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** A line that counts for others: whom it would write. */
    record Relative(
            LineToCheck line,
            @Nullable String name,
            @Nullable String email,
            boolean isNew,
            @Nullable UUID subject) {}

    /** The lines of one of these names, or at one of these addresses. */
    List<Relative> relatives(ImportId id, Set<String> names, Set<String> addresses) {
        return jdbc.sql("""
                select * from roster_line where import_id = :id and (name in (:names) or email in (:addresses))
                order by line
                """)
                .param("id", id.value())
                .param("names", names.isEmpty() ? Set.of("") : names)
                .param("addresses", addresses.isEmpty() ? Set.of("") : addresses)
                .query((row, count) -> new Relative(
                        toCheck(row),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("is_new"),
                        row.getObject("subject", UUID.class)))
                .list();
    }

    private static LineToCheck toCheck(ResultSet row) throws SQLException {
        boolean made = row.getBoolean("is_new") && row.getBoolean("leads");
        return new LineToCheck(
                row.getInt("line"),
                CellTexts.split(row.getString("raw")),
                row.getBoolean("corrected"),
                Decision.read(row.getString("decision")),
                made ? row.getObject("subject", UUID.class) : null);
    }

    private static String replace(int rows) {
        String places = COLUMNS.stream().map(column -> "?").collect(Collectors.joining(",", "(", ")"));
        return "replace into roster_line (" + String.join(",", COLUMNS) + ") values "
                + Stream.generate(() -> places).limit(rows).collect(Collectors.joining(","));
    }

    private static int fill(PreparedStatement statement, int from, ImportId id, Compared compared) throws SQLException {
        int at = from;
        LineToCheck line = compared.line();
        CheckedLine checked = compared.checked();
        statement.setString(at++, id.value().toString());
        statement.setInt(at++, line.number());
        statement.setString(at++, CellTexts.join(line.cells()));
        statement.setBoolean(at++, line.corrected());
        statement.setString(at++, checked.state().name());
        statement.setBoolean(at++, checked.warned());
        statement.setString(at++, Mark.write(checked.marks()));
        statement.setString(at++, ids(checked.candidates()));
        statement.setString(at++, Decision.write(line.decision()));
        statement.setBoolean(at++, checked.leads());
        statement.setBoolean(at++, checked.isNew());
        statement.setString(at++, text(checked.subject()));
        statement.setObject(at++, checked.version());
        return fillValues(statement, at, checked);
    }

    private static int fillValues(PreparedStatement statement, int from, CheckedLine checked) throws SQLException {
        int at = from;
        CheckedLine.Values values = checked.values();
        statement.setString(at++, values == null ? null : values.name());
        statement.setString(at++, values == null ? null : Initials.of(values.name()));
        statement.setString(at++, values == null ? null : values.email());
        statement.setBoolean(at++, values != null && values.sharedMailbox());
        statement.setString(at++, values == null ? null : values.phone());
        statement.setString(at++, values == null ? null : values.note());
        statement.setString(at++, checked.step().name());
        statement.setString(at++, text(checked.affiliation()));
        statement.setString(
                at++, checked.role() == null ? null : checked.role().unit().name());
        statement.setString(at++, text(checked.dong()));
        statement.setString(at++, checked.role() == null ? null : checked.role().name());
        statement.setString(at++, text(checked.from()));
        statement.setString(at++, text(checked.to()));
        return at;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String ids(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
