package kr.dongne.round;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rounds the actor sees: the district's all; a dong's those that visit it; a consultant's those of an own team; no drafts. */
@Component
public class RoundScope {

    /** A condition on the round {@code r}, to be used with {@link #parameters}. */
    static final String CONDITION = """
            (:everything
             or r.status <> 'DRAFT' and (
               exists (select 1 from round_dong d where d.round_id = r.id and d.dong_code in (:dongs))
               or :consultant and exists (
                 select 1 from account a join consultant_person c on c.person_id = a.person_id
                 join round_team_consultant m on m.lecturer_id = c.lecturer_id
                 join round_team t on t.id = m.team_id
                 where a.id = :account and t.round_id = r.id)))
            """;

    private static final String NO_DONG = "-";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    RoundScope(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    Map<String, @Nullable Object> parameters() {
        Actor actor = currentActor.get();
        boolean forDongs = actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
        Collection<String> dongs = actor.dongs().stream().map(DongCode::value).toList();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("everything", actor.seesWholeDistrict());
        parameters.put("dongs", forDongs && !dongs.isEmpty() ? dongs : List.of(NO_DONG));
        parameters.put("consultant", actor.is(Role.CONSULTANT));
        parameters.put("account", actor.accountId());
        return parameters;
    }

    /** Refuses with {@link NotFound} a round that the actor may not know of. */
    public void check(RoundId round) {
        boolean seen = jdbc.sql("select 1 from dong_round r where r.id = :round and " + CONDITION)
                .param("round", round.value())
                .params(parameters())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!seen) throw new NotFound();
    }

    /** Refuses with {@link NotFound} a dong for which the actor may not act. */
    public void check(DongCode dong) {
        Actor actor = currentActor.get();
        boolean ofADong = actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
        if (!actor.seesWholeDistrict() && !(ofADong && actor.sees(dong))) throw new NotFound();
    }

    /** Refuses with {@link RoundProblem.TooLate} a dong's word after the deadline; its official's and the district's not. */
    public void refuseIfLate(RoundDetails round) {
        Actor actor = currentActor.get();
        boolean mayBeLate = actor.seesWholeDistrict() || actor.is(Role.DONG_OFFICIAL);
        if (!mayBeLate && !round.answerable(LocalDateTime.now(clock.withZone(TimeSlot.SEOUL))))
            throw new RoundProblem.TooLate();
    }
}
