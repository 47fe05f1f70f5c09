package kr.dongne.round.visit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.event.EventId;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundScope;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events behind visits, for calendars: those that were called off too, because a calendar has to hear of that. */
@Service
@Transactional(readOnly = true)
public class EventsOfVisits {

    private static final int MOST = 4000;
    private static final String NO_DONG = "-";

    private final JdbcClient jdbc;
    private final RoundScope scope;
    private final CurrentActor currentActor;

    EventsOfVisits(JdbcClient jdbc, RoundScope scope, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.currentActor = currentActor;
    }

    /** Those of a round: the district's all, a dong's own; refuses with {@link NotFound} a round that is not seen. */
    @PreAuthorize(Access.DONG_STAFF)
    public List<EventId> of(RoundId round) {
        scope.check(round);
        Actor actor = currentActor.get();
        Collection<String> dongs = actor.dongs().stream().map(DongCode::value).toList();
        return jdbc.sql("""
                select distinct event_id from round_visit
                where round_id = :round and event_id is not null and (:everything or dong_code in (:dongs)) limit
                """ + MOST)
                .param("round", round.value())
                .param("everything", actor.seesWholeDistrict())
                .param("dongs", dongs.isEmpty() ? List.of(NO_DONG) : dongs)
                .query((row, number) -> new EventId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of the own teams' visits, each with the telephone of the dong's office, empty where none is known; none for others. */
    @PreAuthorize(Access.SIGNED_IN)
    public Map<EventId, String> own() {
        Actor actor = currentActor.get();
        if (!actor.is(Role.CONSULTANT)) return Map.of();
        return jdbc
                .sql("""
                select v.event_id, coalesce(max(d.center_phone), '') from account a
                join consultant_person c on c.person_id = a.person_id
                join round_team_consultant m on m.lecturer_id = c.lecturer_id
                join round_visit v on v.team_id = m.team_id and v.status in ('CONFIRMED', 'CANCELLED')
                join dong d on d.code = v.dong_code
                where a.id = :account and v.event_id is not null group by v.event_id limit
                """ + MOST)
                .param("account", actor.accountId())
                .query((row, number) -> Map.entry(new EventId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
