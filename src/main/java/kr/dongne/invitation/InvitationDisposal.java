package kr.dongne.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What guests were reached by and what they wrote goes first; later, with attendance, who they were. Only disposals call it,
 * in their transactions.
 */
@Component
public class InvitationDisposal implements Disposal {

    private static final String DUE = """
            from invitation i join event e on e.id = i.event_id where e.ends_at < :before
              and (i.email is not null or i.guest_phone is not null or i.answer_comment is not null
                or exists (select 1 from attendance_reply r where r.invitation_id = i.id and r.comment is not null)
                or exists (select 1 from address_alias a where a.invitation_id = i.id))
            """;

    private final JdbcClient jdbc;

    InvitationDisposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "invitation";
    }

    @Override
    public int usualMonths() {
        return 12;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) " + DUE)
                .param("before", LocalDateTime.ofInstant(before, TimeSlot.SEOUL))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        List<UUID> due = jdbc.sql("select i.id " + DUE + " limit :most")
                .param("before", LocalDateTime.ofInstant(before, TimeSlot.SEOUL))
                .param("most", atMost)
                .query(UUID.class)
                .list();
        if (!due.isEmpty()) forgetAddresses(due);
        return due.size();
    }

    /** The people who are invited to the event, and not nobody yet. */
    public List<PersonId> guests(EventId event) {
        return jdbc.sql("select distinct person_id from invitation where event_id = :event and person_id is not null")
                .param("event", event.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Puts the stand-in where the person was invited. */
    public void replace(EventId event, PersonId person, PersonId standIn) {
        jdbc.sql("""
                update invitation set version = version + 1, person_id = :standIn
                where event_id = :event and person_id = :person
                """)
                .param("standIn", standIn.value())
                .param("event", event.value())
                .param("person", person.value())
                .update();
    }

    /** Guests who were on no roster lose their names, and everybody of the event all else. */
    public void forgetGuests(EventId event, String nobody) {
        jdbc.sql("update invitation set guest_name = :nobody where event_id = :event and guest_name is not null")
                .param("nobody", nobody)
                .param("event", event.value())
                .update();
        List<UUID> all = jdbc.sql("select id from invitation where event_id = :event")
                .param("event", event.value())
                .query(UUID.class)
                .list();
        if (!all.isEmpty()) forgetAddresses(all);
    }

    private void forgetAddresses(List<UUID> invitations) {
        for (String statement : List.of(
                "update invitation set version = version + 1, email = null, guest_phone = null, answer_comment = null"
                        + " where id in (:ids)",
                "update attendance_reply set comment = null where invitation_id in (:ids)",
                "delete from address_alias where invitation_id in (:ids)"))
            jdbc.sql(statement).param("ids", invitations).update();
    }
}
