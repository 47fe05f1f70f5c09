package kr.dongne.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The heads of imports. The district sees all of them, a dong's official the own ones while every dong in them is the own. */
@Component
class ImportStore {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    ImportStore(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    ImportId add(RosterFile file) {
        ImportId id = ImportId.next();
        Actor actor = currentActor.get();
        jdbc.sql("""
                insert into roster_import (id, state, kind, file_name, scope, headings, columns, begun_by, begun_at,
                    changed_at, compared_at)
                values (:id, 'READING', :kind, :name, :scope, '', '', :by, :now, :now, :now)
                """)
                .param("id", id.value())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("scope", scope(actor))
                .param("by", actor.accountId())
                .param("now", now())
                .update();
        return id;
    }

    /** Refuses with {@link NotFound} also what the actor may not see. */
    ImportHead of(ImportId id) {
        return find(id, "");
    }

    /** As {@link #of}, and nobody else works on it until the transaction ends. */
    ImportHead lock(ImportId id) {
        return find(id, " for update");
    }

    List<ImportHead> recent(int limit) {
        Actor actor = currentActor.get();
        return jdbc
                .sql(
                        "select * from roster_import where :all or begun_by = :me order by begun_at desc, id desc limit :limit")
                .param("all", actor.seesWholeDistrict())
                .param("me", actor.accountId())
                .param("limit", limit)
                .query(ImportStore::read)
                .list()
                .stream()
                .filter(one -> sees(actor, one.scope()))
                .map(Visible::head)
                .toList();
    }

    void mapped(ImportId id, List<String> headings, ColumnMapping mapping) {
        jdbc.sql("""
                update roster_import set headings = :headings, columns = :columns, fallback_dong = :dong,
                  fallback_role = :role, changed_at = :now where id = :id
                """)
                .param("headings", CellTexts.join(headings))
                .param("columns", mapping.write())
                .param("dong", mapping.dong() == null ? null : mapping.dong().value())
                .param("role", mapping.role() == null ? null : mapping.role().name())
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void reading(ImportId id) {
        jdbc.sql("""
                update roster_import set state = 'READING', compared_at = :now, changed_at = :now, lines_read = 0,
                  problem = null where id = :id
                """).param("now", now()).param("id", id.value()).update();
    }

    void progressed(ImportId id, int lines, int masked) {
        jdbc.sql("update roster_import set lines_read = :lines, masked = :masked, changed_at = :now where id = :id")
                .param("lines", lines)
                .param("masked", masked)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void checked(ImportId id) {
        jdbc.sql("update roster_import set state = 'CHECKED', changed_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void failed(ImportId id, String problem) {
        jdbc.sql("update roster_import set state = 'FAILED', problem = :problem, changed_at = :now where id = :id")
                .param("problem", problem)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    void delete(ImportId id) {
        jdbc.sql("delete from roster_import where id = :id")
                .param("id", id.value())
                .update();
    }

    Instant comparedAt(ImportId id) {
        return Objects.requireNonNull(DbTime.fromColumn(jdbc.sql("select compared_at from roster_import where id = :id")
                .param("id", id.value())
                .query(LocalDateTime.class)
                .single()));
    }

    private ImportHead find(ImportId id, String lock) {
        return jdbc.sql("select * from roster_import where id = :id" + lock)
                .param("id", id.value())
                .query(ImportStore::read)
                .optional()
                .filter(one -> mayOpen(currentActor.get(), one))
                .map(Visible::head)
                .orElseThrow(NotFound::new);
    }

    private static boolean mayOpen(Actor actor, Visible found) {
        if (actor.seesWholeDistrict()) return true;
        UUID me = actor.accountId();
        return Objects.equals(me, found.head().begunBy()) && sees(actor, found.scope());
    }

    private static boolean sees(Actor actor, Set<DongCode> scope) {
        return actor.seesWholeDistrict() || (!scope.isEmpty() && scope.stream().allMatch(actor::sees));
    }

    private static String scope(Actor actor) {
        if (actor.seesWholeDistrict()) return "";
        return actor.dongs().stream().map(DongCode::value).sorted().collect(Collectors.joining(","));
    }

    private LocalDateTime now() {
        return Objects.requireNonNull(DbTime.toColumn(clock.instant()));
    }

    private record Visible(ImportHead head, Set<DongCode> scope) {}

    private static Visible read(ResultSet row, int number) throws SQLException {
        Set<DongCode> scope = Arrays.stream(row.getString("scope").split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(DongCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Visible(head(row), scope);
    }

    private static ImportHead head(ResultSet row) throws SQLException {
        return new ImportHead(
                new ImportId(row.getObject("id", UUID.class)),
                ImportState.valueOf(row.getString("state")),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                CellTexts.split(row.getString("headings")),
                ColumnMapping.read(
                        row.getString("columns"), row.getString("fallback_dong"), row.getString("fallback_role")),
                row.getInt("lines_read"),
                row.getInt("masked"),
                row.getString("problem"),
                row.getObject("begun_by", UUID.class),
                Objects.requireNonNull(moment(row, "begun_at")),
                moment(row, "applied_at"),
                moment(row, "undone_at"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("ended"),
                row.getInt("left_out"),
                row.getInt("kept"),
                row.getBoolean("lines_gone"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return DbTime.fromColumn(row.getObject(column, LocalDateTime.class));
    }
}
