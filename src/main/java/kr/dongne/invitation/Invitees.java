package kr.dongne.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an event's attendance is taken of; the asking room narrows the list to its asker and writes the access log. */
@Service
public class Invitees {

    private final JdbcClient jdbc;

    Invitees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who was ever invited, the withdrawn too, for they may have come; in the order of the invitations. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public List<Invitee> of(EventId event) {
        return jdbc.sql("""
                select id, person_id, guest_name, guest_phone, state, part_stat, proxy_for
                from invitation where event_id = :event order by created_at, id
                """)
                .param("event", event.value())
                .query(Invitees::invitee)
                .list();
    }

    private static Invitee invitee(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID proxyFor = row.getObject("proxy_for", UUID.class);
        InvitationState state = InvitationState.valueOf(row.getString("state"));
        return new Invitee(
                new InvitationId(row.getObject("id", UUID.class)),
                person == null ? null : new PersonId(person),
                row.getString("guest_name"),
                row.getString("guest_phone"),
                state == InvitationState.INVITED || state == InvitationState.CALL_LIST,
                PartStat.valueOf(row.getString("part_stat")),
                proxyFor == null ? null : new InvitationId(proxyFor));
    }
}
