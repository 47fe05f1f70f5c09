package kr.dongne.event;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events the actor sees: the district's all; a dong's those that were published and touch the dong; a desk's and a consultant's its own. */
@Component
class EventScope {

    /** A condition on the event {@code e}, to be used with {@link #parameters}. */
    static final String CONDITION = "(:everything or e.id in (:ownEvents)"
            + " or (:forDongs and e.published_at is not null and " + touching(":dongs") + "))";

    private static final UUID NO_EVENT = new UUID(0, 0);
    private static final String NO_DONG = "-";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final ObjectProvider<AssignedEvents> assigned;

    EventScope(JdbcClient jdbc, CurrentActor currentActor, ObjectProvider<AssignedEvents> assigned) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.assigned = assigned;
    }

    /** A condition on the event {@code e}: by its rules or by name it is for somebody of one of these dongs. */
    static String touching(String dongs) {
        return """
                (exists (select 1 from event_audience_role r where r.event_id = e.id)
                     and (not exists (select 1 from event_audience_dong d where d.event_id = e.id)
                          or exists (select 1 from event_audience_dong d
                                     where d.event_id = e.id and d.dong_code in (%1$s)))
                 or exists (select 1 from event_audience_extra x
                            join affiliation a on a.person_id = x.person_id
                            where x.event_id = e.id and a.dong_code in (%1$s)
                              and a.valid_from <= date(e.starts_at)
                              and (a.valid_to is null or a.valid_to >= date(e.starts_at))))
                """.formatted(dongs);
    }

    Map<String, Object> parameters() {
        Actor actor = currentActor.get();
        List<String> dongs = actor.dongs().stream().map(DongCode::value).toList();
        boolean forDongs = actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
        return Map.of(
                "everything", actor.seesWholeDistrict(),
                "ownEvents", orElse(ownEvents(actor), NO_EVENT),
                "forDongs", forDongs && !dongs.isEmpty(),
                "dongs", orElse(dongs, NO_DONG));
    }

    private Set<UUID> ownEvents(Actor actor) {
        Set<UUID> own = new HashSet<>(actor.events());
        assigned.forEach(more -> own.addAll(more.of(actor)));
        return own;
    }

    /** Refuses with {@link NotFound} what the actor may not know of. */
    void check(EventId event) {
        boolean seen = jdbc.sql("select 1 from event e where e.id = :event and " + CONDITION)
                .param("event", event.value())
                .params(parameters())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!seen) throw new NotFound();
    }

    /** Refuses with {@link NotFound} a dong that is not the actor's: whom of it an event names is not for strangers. */
    void check(DongCode dong) {
        if (!currentActor.get().sees(dong)) throw new NotFound();
    }

    private static <T> Collection<T> orElse(Collection<T> values, T nothing) {
        return values.isEmpty() ? List.of(nothing) : values;
    }
}
