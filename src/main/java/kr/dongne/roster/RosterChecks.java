package kr.dongne.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.people.PersonId;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads imports and their dry runs. */
@Service
public class RosterChecks {

    private static final int LARGEST_PAGE = 500;
    private static final int RECENT = 50;

    private final JdbcClient jdbc;
    private final ImportStore imports;
    private final RosterReading reading;

    RosterChecks(JdbcClient jdbc, ImportStore imports, RosterReading reading) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.reading = reading;
    }

    /** The import; refuses with {@link NotFound}. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public ImportHead of(ImportId id) {
        return imports.of(id);
    }

    /** What would become of one line; refuses with {@link NotFound}. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public LineState stateOf(ImportId id, int line) {
        imports.of(id);
        return jdbc.sql("select state from roster_line where import_id = :id and line = :line")
                .param("id", id.value())
                .param("line", line)
                .query(String.class)
                .optional()
                .map(LineState::valueOf)
                .orElseThrow(NotFound::new);
    }

    /** The latest imports that the actor may see, the newest first; at most 50. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public List<ImportHead> recent() {
        return imports.recent(RECENT);
    }

    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public LineCounts counts(ImportId id) {
        imports.of(id);
        Map<LineState, Integer> states = new EnumMap<>(LineState.class);
        int warned = jdbc
                .sql(
                        "select state, count(*) lines_of, sum(warned) warned from roster_line where import_id = :id group by state")
                .param("id", id.value())
                .query((row, number) -> {
                    states.put(LineState.valueOf(row.getString("state")), row.getInt("lines_of"));
                    return row.getInt("warned");
                })
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new LineCounts(states, warned);
    }

    /** The lines of the filter from this one on, in the order of the file; at most 500. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional
    public List<LineRow> lines(ImportId id, LineFilter filter, int offset, int limit) {
        ImportHead head = imports.of(id);
        Set<UUID> known = new HashSet<>();
        List<LineRow> rows = jdbc.sql("select l.* from roster_line l where l.import_id = :id and " + filter.sql()
                        + " order by l.line limit :limit offset :offset")
                .param("id", id.value())
                .param("limit", Math.clamp(limit, 1, LARGEST_PAGE))
                .param("offset", Math.max(0, offset))
                .query((row, number) -> row(row, head.mapping(), known))
                .list();
        if (!known.isEmpty()) reading.record(AccessTask.ROSTER_CHECKED, known, "shown");
        return rows;
    }

    /** How many lines the filter finds. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public int count(ImportId id, LineFilter filter) {
        imports.of(id);
        return jdbc.sql("select count(*) from roster_line l where l.import_id = :id and " + filter.sql())
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static LineRow row(ResultSet row, ColumnMapping mapping, Set<UUID> known) throws SQLException {
        List<PersonId> candidates = candidates(row.getString("candidates"));
        candidates.forEach(one -> known.add(one.value()));
        UUID subject = row.getObject("subject", UUID.class);
        if (subject != null && !row.getBoolean("is_new")) known.add(subject);
        return new LineRow(
                row.getInt("line"),
                LineState.valueOf(row.getString("state")),
                row.getBoolean("corrected"),
                cells(CellTexts.split(row.getString("raw")), mapping),
                Mark.read(row.getString("marks")),
                candidates,
                Decision.read(row.getString("decision")));
    }

    private static Map<RosterColumn, String> cells(List<String> raw, ColumnMapping mapping) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        mapping.columns().forEach((column, at) -> {
            if (at < raw.size() && !raw.get(at).isEmpty()) cells.put(column, raw.get(at));
        });
        return cells;
    }

    private static List<PersonId> candidates(@Nullable String ids) {
        if (ids == null) return List.of();
        return Arrays.stream(ids.split(",", -1))
                .map(id -> new PersonId(UUID.fromString(id)))
                .toList();
    }
}
