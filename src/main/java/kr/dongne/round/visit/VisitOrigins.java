package kr.dongne.round.visit;

import kr.dongne.event.EventOrigins;
import org.springframework.stereotype.Component;

/** An event that is a visit, called off or not, comes from its round; the round's type is the name of that. */
@Component
class VisitOrigins implements EventOrigins {

    @Override
    public String any() {
        return "exists (select 1 from round_visit ov where ov.event_id = e.id)";
    }

    @Override
    public String named() {
        return """
                exists (select 1 from round_visit ov join dong_round r on r.id = ov.round_id
                  where ov.event_id = e.id and r.type = :origin)
                """;
    }
}
