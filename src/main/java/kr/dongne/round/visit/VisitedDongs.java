package kr.dongne.round.visit;

import java.util.Optional;
import kr.dongne.event.EventId;
import kr.dongne.material.EventsOfDongs;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The event of a confirmed visit is the visited dong's own. */
@Component
class VisitedDongs implements EventsOfDongs {

    private final JdbcClient jdbc;

    VisitedDongs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DongCode> dongOf(EventId event) {
        return jdbc.sql("select dong_code from round_visit where event_id = :event and status = 'CONFIRMED'")
                .param("event", event.value())
                .query((row, number) -> new DongCode(row.getString("dong_code")))
                .optional();
    }
}
