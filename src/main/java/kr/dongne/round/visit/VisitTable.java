package kr.dongne.round.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.round.RoundId;
import kr.dongne.round.window.WindowId;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of visits. Whoever writes locks the dong's row and then the windows', always in this order; the unique keys and the key
 * without overlaps are the backstop.
 */
@Component
class VisitTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void lockDongs(RoundId round, Collection<DongCode> dongs) {
        for (DongCode dong : new TreeSet<>(dongs))
            refuseUnlessThere(
                    jdbc.sql("select 1 from round_dong where round_id = :round and dong_code = :dong for update")
                            .param("round", round.value())
                            .param("dong", dong.value())
                            .query(Integer.class)
                            .optional());
    }

    /** Locks the windows until the transaction ends; the asker sees what was committed last, at every isolation level. */
    void lockWindows(Collection<WindowId> windows) {
        Set<UUID> ordered = new TreeSet<>();
        windows.forEach(window -> ordered.add(window.value()));
        for (UUID window : ordered)
            refuseUnlessThere(jdbc.sql("select 1 from round_window where id = :window for update")
                    .param("window", window)
                    .query(Integer.class)
                    .optional());
    }

    private static void refuseUnlessThere(Optional<Integer> locked) {
        if (locked.isEmpty()) throw new NotFound();
    }

    /** The smallest free seat of a locked window, from 1; nothing when it is full. */
    Optional<Integer> freeSeat(WindowId window, int capacity, @Nullable VisitId except) {
        Set<Integer> taken = new HashSet<>(jdbc.sql(
                        "select seat from round_visit where window_id = :window and active = 1 and id <> :except for update")
                .param("window", window.value())
                .param("except", except == null ? new UUID(0, 0) : except.value())
                .query(Integer.class)
                .list());
        for (int seat = 1; seat <= capacity; seat++) if (!taken.contains(seat)) return Optional.of(seat);
        return Optional.empty();
    }

    Optional<VisitRow> ofDong(RoundId round, DongCode dong) {
        return jdbc.sql(
                        "select * from round_visit where round_id = :round and dong_code = :dong and active = 1 for update")
                .param("round", round.value())
                .param("dong", dong.value())
                .query(VisitTable::row)
                .optional();
    }

    Optional<VisitRow> of(VisitId id) {
        return jdbc.sql("select * from round_visit where id = :id")
                .param("id", id.value())
                .query(VisitTable::row)
                .optional();
    }

    List<VisitRow> of(RoundId round) {
        return jdbc.sql(
                        "select * from round_visit where round_id = :round and active = 1 order by starts_at, dong_code")
                .param("round", round.value())
                .query(VisitTable::row)
                .list();
    }

    VisitId insert(
            RoundId round, DongCode dong, WindowRow window, int seat, VisitStatus status, @Nullable UUID account) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into round_visit (id, version, round_id, dong_code, window_id, seat, starts_at, ends_at, status,
                                         created_at, by_account)
                values (:id, 0, :round, :dong, :window, :seat, :start, :end, :status, :now, :account)
                """)
                .param("id", id)
                .param("round", round.value())
                .param("dong", dong.value())
                .param("window", window.id().value())
                .param("seat", seat)
                .param("start", window.slot().start())
                .param("end", window.slot().end())
                .param("status", status.name())
                .param("now", DbTime.toColumn(clock.instant()))
                .param("account", account)
                .update();
        return new VisitId(id);
    }

    /** Puts a visit into a window with a team, which must be as it was read. */
    void place(
            VisitRow visit,
            WindowId window,
            TimeSlot slot,
            int seat,
            @Nullable UUID team,
            VisitStatus status,
            @Nullable String reason) {
        changed(jdbc.sql("""
                update round_visit set window_id = :window, starts_at = :start, ends_at = :end, seat = :seat,
                  team_id = :team, status = :status, reason = :reason, version = version + 1
                where id = :id and version = :version
                """)
                .param("window", window.value())
                .param("start", slot.start())
                .param("end", slot.end())
                .param("seat", seat)
                .param("team", team)
                .param("status", status.name())
                .param("reason", reason)
                .param("id", visit.id().value())
                .param("version", visit.version())
                .update());
    }

    void become(VisitRow visit, VisitStatus status) {
        changed(jdbc.sql("update round_visit set status = :status, version = version + 1"
                        + " where id = :id and version = :version")
                .param("status", status.name())
                .param("id", visit.id().value())
                .param("version", visit.version())
                .update());
    }

    void hangOn(VisitId visit, EventId event) {
        jdbc.sql("update round_visit set event_id = :event where id = :id")
                .param("event", event.value())
                .param("id", visit.value())
                .update();
    }

    private static void changed(int rows) {
        if (rows == 0) throw new StaleVersion();
    }

    private static VisitRow row(ResultSet row, int number) throws SQLException {
        UUID event = row.getObject("event_id", UUID.class);
        return new VisitRow(
                new VisitId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new RoundId(row.getObject("round_id", UUID.class)),
                new DongCode(row.getString("dong_code")),
                new WindowId(row.getObject("window_id", UUID.class)),
                row.getObject("team_id", UUID.class),
                new TimeSlot(
                        row.getObject("starts_at", LocalDateTime.class), row.getObject("ends_at", LocalDateTime.class)),
                VisitStatus.valueOf(row.getString("status")),
                event == null ? null : new EventId(event),
                row.getString("reason"));
    }
}
