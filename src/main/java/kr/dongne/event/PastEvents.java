package kr.dongne.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events that ended long ago and whose guests still have names: asked by the rooms that keep what is known of guests. */
@Service
public class PastEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    PastEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An event that is over, and the day on which it began, in Seoul. */
    public record PastEvent(EventId id, LocalDate day) {}

    /** The oldest events that ended before this moment and whose guests have not become nobody; at most this many. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public List<PastEvent> endedBefore(Instant before, int atMost) {
        return jdbc.sql("""
                select id, starts_at from event where ends_at < :before and people_disposed_at is null
                order by ends_at, id limit :most
                """)
                .param("before", LocalDateTime.ofInstant(before, TimeSlot.SEOUL))
                .param("most", atMost)
                .query((row, number) -> new PastEvent(
                        new EventId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        row.getObject("starts_at", LocalDateTime.class).toLocalDate()))
                .list();
    }

    /** The event's guests have become nobody. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void disposed(EventId event) {
        jdbc.sql("update event set people_disposed_at = :now where id = :id")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", event.value())
                .update();
    }

    /** Puts the stand-in where the person was named as additional or excluded audience. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void replaceInAudience(EventId event, PersonId person, PersonId standIn) {
        for (String table : List.of("event_audience_extra", "event_audience_excluded"))
            jdbc.sql("update " + table + " set person_id = :standIn where event_id = :event and person_id = :person")
                    .param("standIn", standIn.value())
                    .param("event", event.value())
                    .param("person", person.value())
                    .update();
    }
}
