package kr.dongne.planned;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of planned mails. */
@Component
class PlannedTable {

    private final JdbcClient jdbc;

    PlannedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlannedMail> of(EventId event) {
        return jdbc.sql("select * from planned_mail where event_id = :event order by due_at, kind")
                .param("event", event.value())
                .query(PlannedTable::row)
                .list();
    }

    Optional<PlannedMail> of(PlannedId id) {
        return jdbc.sql("select * from planned_mail where id = :id")
                .param("id", id.value())
                .query(PlannedTable::row)
                .optional();
    }

    /** What is due and not so late that it is left out, the earliest first. */
    List<PlannedMail> due(LocalDateTime now) {
        return jdbc.sql("select * from planned_mail where done_at is null and due_at <= :now and due_at >= :since"
                        + " order by due_at, id")
                .param("now", now)
                .param("since", now.minus(PlannedMail.GRACE))
                .query(PlannedTable::row)
                .list();
    }

    /** Refuses with {@link PlannedProblem.Twice}. */
    void insert(EventId event, PlannedDraft draft, TimeSlot slot) {
        try {
            jdbc.sql("""
                    insert into planned_mail (id, version, event_id, kind, days, at_time, words, due_at)
                    values (:id, 0, :event, :kind, :days, :at, :words, :due)
                    """)
                    .param("id", Uuid7.next())
                    .param("event", event.value())
                    .param("kind", draft.kind().name())
                    .param("days", draft.days())
                    .param("at", draft.at())
                    .param("words", draft.words())
                    .param("due", draft.due(slot))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new PlannedProblem.Twice();
        }
    }

    /** False when it is not the version that was read, or has left. */
    boolean change(PlannedId id, long version, PlannedDraft draft, TimeSlot slot) {
        try {
            return jdbc.sql("""
                            update planned_mail set version = version + 1, kind = :kind, days = :days, at_time = :at,
                              words = :words, due_at = :due
                            where id = :id and version = :version and done_at is null
                            """)
                            .param("kind", draft.kind().name())
                            .param("days", draft.days())
                            .param("at", draft.at())
                            .param("words", draft.words())
                            .param("due", draft.due(slot))
                            .param("id", id.value())
                            .param("version", version)
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            throw new PlannedProblem.Twice();
        }
    }

    boolean remove(PlannedId id, long version) {
        return jdbc.sql("delete from planned_mail where id = :id and version = :version and done_at is null")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Marks it as left, unless it was moved or marked meanwhile. */
    boolean done(PlannedMail mail, Instant now, int mails) {
        return jdbc.sql("""
                        update planned_mail set version = version + 1, done_at = :now, mails = :mails
                        where id = :id and version = :version and done_at is null
                        """)
                        .param("now", DbTime.toColumn(now))
                        .param("mails", mails)
                        .param("id", mail.id().value())
                        .param("version", mail.version())
                        .update()
                == 1;
    }

    /** Follows the event to its new time; what left for the old one is due again. */
    void move(PlannedMail mail, LocalDateTime due) {
        jdbc.sql("""
                update planned_mail set version = version + 1, due_at = :due, done_at = null, mails = null
                where id = :id and due_at <> :due
                """).param("due", due).param("id", mail.id().value()).update();
    }

    private static PlannedMail row(ResultSet row, int number) throws SQLException {
        return new PlannedMail(
                new PlannedId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new EventId(row.getObject("event_id", UUID.class)),
                PlannedKind.valueOf(row.getString("kind")),
                row.getInt("days"),
                row.getObject("at_time", LocalTime.class),
                row.getString("words"),
                row.getObject("due_at", LocalDateTime.class),
                DbTime.fromColumn(row.getObject("done_at", LocalDateTime.class)),
                row.getObject("mails", Integer.class));
    }
}
