package kr.dongne.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.people.OpenInvitations;
import kr.dongne.people.PersonId;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a successor takes over: the own invitations of a person to published events ahead, not those as somebody's proxy. */
@Component
class HandedOnInvitations implements OpenInvitations {

    private static final String OPEN = """
            from invitation i join event e on e.id = i.event_id
            where i.person_id = :person and i.active = 1 and i.proxy_for is null
              and e.status = 'PUBLISHED' and e.ends_at > :now
            """;

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final Clock clock;

    HandedOnInvitations(JdbcClient jdbc, Invitations invitations, Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public List<OpenInvitation> of(PersonId person, LocalDate from) {
        return jdbc.sql("select e.id, e.title, e.starts_at " + OPEN + " and e.starts_at >= :from order by e.starts_at")
                .param("person", person.value())
                .param("now", now())
                .param("from", from.atStartOfDay())
                .query((row, number) -> new OpenInvitation(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("starts_at", LocalDateTime.class)))
                .list();
    }

    @Override
    public void handOn(UUID event, PersonId predecessor, PersonId successor) {
        UUID invitation = jdbc.sql("select i.id " + OPEN + " and e.id = :event")
                .param("person", predecessor.value())
                .param("now", now())
                .param("event", event)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        invitations.withdraw(new InvitationId(invitation));
        invitations.inviteLate(new EventId(event), successor);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
    }
}
