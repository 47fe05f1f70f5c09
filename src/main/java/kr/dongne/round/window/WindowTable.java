package kr.dongne.round.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.dongne.round.RoundId;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of windows. */
@Component
class WindowTable {

    /** What an officer decided of a window against what the calendar says. */
    enum Decision {
        OPEN,
        BLOCKED
    }

    record Stored(
            WindowId id,
            TimeSlot slot,
            @Nullable Integer capacity,
            @Nullable Decision decision,
            @Nullable String note,
            boolean byHand) {}

    private final JdbcClient jdbc;

    WindowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stored> of(RoundId round) {
        return jdbc.sql("select * from round_window where round_id = :round order by starts_at, ends_at")
                .param("round", round.value())
                .query(WindowTable::row)
                .list();
    }

    void insert(RoundId round, TimeSlot slot, boolean byHand) {
        jdbc.sql("""
                insert into round_window (id, round_id, starts_at, ends_at, by_hand)
                values (:id, :round, :start, :end, :byHand)
                """)
                .param("id", Uuid7.next())
                .param("round", round.value())
                .param("start", slot.start())
                .param("end", slot.end())
                .param("byHand", byHand)
                .update();
    }

    void delete(RoundId round, Collection<WindowId> windows) {
        if (windows.isEmpty()) return;
        jdbc.sql("delete from round_window where round_id = :round and id in (:windows)")
                .param("round", round.value())
                .param("windows", values(windows))
                .update();
    }

    void decide(RoundId round, Collection<WindowId> windows, @Nullable Decision decision, @Nullable String note) {
        jdbc.sql("""
                update round_window set decision = :decision, note = :note
                where round_id = :round and id in (:windows)
                """)
                .param("decision", decision == null ? null : decision.name())
                .param("note", note)
                .param("round", round.value())
                .param("windows", values(windows))
                .update();
    }

    void hold(RoundId round, Collection<WindowId> windows, @Nullable Integer capacity) {
        jdbc.sql("update round_window set capacity = :capacity where round_id = :round and id in (:windows)")
                .param("capacity", capacity)
                .param("round", round.value())
                .param("windows", values(windows))
                .update();
    }

    private static List<UUID> values(Collection<WindowId> windows) {
        return windows.stream().map(WindowId::value).toList();
    }

    private static Stored row(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new Stored(
                new WindowId(row.getObject("id", UUID.class)),
                new TimeSlot(
                        row.getObject("starts_at", LocalDateTime.class), row.getObject("ends_at", LocalDateTime.class)),
                row.getObject("capacity", Integer.class),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("note"),
                row.getBoolean("by_hand"));
    }
}
