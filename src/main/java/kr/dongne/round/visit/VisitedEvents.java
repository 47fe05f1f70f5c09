package kr.dongne.round.visit;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.event.AssignedEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A consultant works at the events of the own confirmed visits. */
@Component
class VisitedEvents implements AssignedEvents {

    private final JdbcClient jdbc;

    VisitedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> of(Actor actor) {
        if (!actor.is(Role.CONSULTANT) || actor.accountId() == null) return Set.of();
        return new HashSet<>(jdbc.sql("""
                select v.event_id from account a
                join consultant_person c on c.person_id = a.person_id
                join round_team_consultant m on m.lecturer_id = c.lecturer_id
                join round_visit v on v.team_id = m.team_id and v.status = 'CONFIRMED' and v.event_id is not null
                where a.id = :account
                """)
                .param("account", actor.accountId())
                .query(UUID.class)
                .list());
    }
}
