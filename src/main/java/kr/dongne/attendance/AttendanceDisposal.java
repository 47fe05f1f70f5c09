package kr.dongne.attendance;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.event.PastEvents;
import kr.dongne.event.PastEvents.PastEvent;
import kr.dongne.invitation.InvitationDisposal;
import kr.dongne.people.PersonId;
import kr.dongne.people.StandIns;
import kr.dongne.shared.Disposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was invited to an event and who came: everybody of it becomes nobody, in all tables at once. Each person gets one
 * stand-in for the event, with the offices of its day, so that every count by dong and office stays what it was.
 */
@Component
class AttendanceDisposal implements Disposal {

    private static final String NOBODY = "(익명)";

    private final JdbcClient jdbc;
    private final PastEvents events;
    private final InvitationDisposal invitations;
    private final StandIns standIns;

    AttendanceDisposal(JdbcClient jdbc, PastEvents events, InvitationDisposal invitations, StandIns standIns) {
        this.jdbc = jdbc;
        this.events = events;
        this.invitations = invitations;
        this.standIns = standIns;
    }

    @Override
    public String kind() {
        return "attendance";
    }

    @Override
    public int usualMonths() {
        return 24;
    }

    /** Events, each with everybody who was at it. */
    @Override
    public int due(Instant before) {
        return events.endedBefore(before, Integer.MAX_VALUE).size();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        List<PastEvent> ended = events.endedBefore(before, 1);
        ended.forEach(this::dispose);
        return ended.size();
    }

    private void dispose(PastEvent event) {
        for (PersonId person : peopleOf(event.id())) {
            PersonId standIn = standIns.of(person, event.day());
            if (standIn.equals(person)) continue;
            invitations.replace(event.id(), person, standIn);
            events.replaceInAudience(event.id(), person, standIn);
            replace(event.id(), person, standIn);
        }
        invitations.forgetGuests(event.id(), NOBODY);
        forget(event.id());
        events.disposed(event.id());
    }

    private Set<PersonId> peopleOf(EventId event) {
        Set<PersonId> people = new LinkedHashSet<>(invitations.guests(event));
        people.addAll(
                jdbc.sql("select distinct person_id from attendance where event_id = :event and person_id is not null")
                        .param("event", event.value())
                        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                        .list());
        return people;
    }

    private void replace(EventId event, PersonId person, PersonId standIn) {
        jdbc.sql("""
                update attendance set version = version + 1, person_id = :standIn
                where event_id = :event and person_id = :person
                """)
                .param("standIn", standIn.value())
                .param("event", event.value())
                .param("person", person.value())
                .update();
    }

    private void forget(EventId event) {
        jdbc.sql("""
                update attendance set version = version + 1, walk_in_key = concat('|', id), walk_in_name = :nobody,
                  walk_in_phone = null
                where event_id = :event and walk_in_key is not null
                """).param("nobody", NOBODY).param("event", event.value()).update();
        jdbc.sql("""
                update attendance_mark m join attendance a on a.id = m.attendance_id
                set m.reason = null, m.desk = null, m.by_name = '' where a.event_id = :event
                """).param("event", event.value()).update();
        jdbc.sql("""
                update attendance_confirmation set text = null, by_account = null, by_name = '' where event_id = :event
                """).param("event", event.value()).update();
        jdbc.sql("delete from attendance_answer where event_id = :event")
                .param("event", event.value())
                .update();
    }
}
