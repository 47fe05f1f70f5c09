package kr.dongne.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book's lines as they are read. */
@Component
class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line; exactly one of person, guest invitation and walk-in name is there. */
    record Head(
            UUID id,
            @Nullable PersonId person,
            @Nullable UUID guestInvitation,
            @Nullable String walkInName,
            @Nullable DongCode walkInDong,
            @Nullable String walkInPhone,
            @Nullable UUID proxyFor,
            @Nullable AttendanceStatus status,
            @Nullable UUID mark,
            @Nullable Instant markedAt) {}

    List<Head> at(EventId event) {
        return jdbc.sql("""
                select a.*, m.at as marked_at from attendance a left join attendance_mark m on m.id = a.last_mark
                where a.event_id = :event and a.merged_into is null order by a.id
                """).param("event", event.value()).query(Heads::head).list();
    }

    /** Everything that was said of one head, and of the one that was merged into it, the latest first. */
    List<MarkRow> history(UUID attendance) {
        return jdbc.sql("""
                select m.* from attendance_mark m join attendance a on a.id = m.attendance_id
                where a.id = :id or a.merged_into = :id order by m.at desc, m.number desc
                """).param("id", attendance).query(Heads::mark).list();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        String dong = row.getString("walk_in_dong");
        UUID person = row.getObject("person_id", UUID.class);
        return new Head(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                row.getObject("guest_invitation", UUID.class),
                row.getString("walk_in_name"),
                dong == null ? null : new DongCode(dong),
                row.getString("walk_in_phone"),
                row.getObject("proxy_for", UUID.class),
                status(row.getString("status")),
                row.getObject("last_mark", UUID.class),
                DbTime.fromColumn(row.getObject("marked_at", LocalDateTime.class)));
    }

    private static MarkRow mark(ResultSet row, int index) throws SQLException {
        return new MarkRow(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))),
                status(row.getString("status_before")),
                status(row.getString("status_after")),
                row.getObject("undoes", UUID.class) != null,
                row.getString("reason"),
                row.getString("desk"),
                row.getString("by_name"));
    }

    private static @Nullable AttendanceStatus status(@Nullable String name) {
        return name == null ? null : AttendanceStatus.valueOf(name);
    }
}
