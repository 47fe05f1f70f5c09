package kr.dongne.round.visit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.event.EventId;
import kr.dongne.round.RoundType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which events are visits of a round, and of what type; tells nothing else of them. */
@Service
public class VisitKinds {

    private final JdbcClient jdbc;

    VisitKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The type of the round that each of these events is a visit of, cancelled ones too; events of no round are left out. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public Map<EventId, RoundType> of(Collection<EventId> events) {
        Map<EventId, RoundType> types = new HashMap<>();
        if (events.isEmpty()) return types;
        jdbc.sql("""
                select v.event_id, r.type from round_visit v join dong_round r on r.id = v.round_id
                where v.event_id in (:events)
                """)
                .param("events", events.stream().map(EventId::value).toList())
                .query(row -> {
                    types.put(
                            new EventId(row.getObject("event_id", UUID.class)),
                            RoundType.valueOf(row.getString("type")));
                });
        return types;
    }
}
