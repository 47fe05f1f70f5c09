package kr.dongne.round.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.assignment.Placement;
import kr.dongne.round.RoundId;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what officers fixed. */
@Component
class Pins {

    private final JdbcClient jdbc;

    Pins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pin> of(RoundId round) {
        return jdbc.sql("select * from round_pin where round_id = :round order by dong_code")
                .param("round", round.value())
                .query((row, number) -> new Pin(
                        new DongCode(row.getString("dong_code")),
                        new Goal(
                                new WindowId(row.getObject("window_id", UUID.class)),
                                row.getObject("team_id", UUID.class)),
                        row.getString("reason")))
                .list();
    }

    Map<DongCode, Placement> placements(RoundId round) {
        return of(round).stream()
                .collect(Collectors.toMap(
                        Pin::dong,
                        pin -> Keys.placement(pin.goal().window(), pin.goal().team())));
    }

    void put(RoundId round, Pin pin) {
        jdbc.sql("""
                insert into round_pin (round_id, dong_code, window_id, team_id, reason)
                values (:round, :dong, :window, :team, :reason)
                on duplicate key update window_id = values(window_id), team_id = values(team_id), reason = values(reason)
                """)
                .param("round", round.value())
                .param("dong", pin.dong().value())
                .param("window", pin.goal().window().value())
                .param("team", pin.goal().team())
                .param("reason", pin.reason())
                .update();
    }

    void remove(RoundId round, DongCode dong) {
        jdbc.sql("delete from round_pin where round_id = :round and dong_code = :dong")
                .param("round", round.value())
                .param("dong", dong.value())
                .update();
    }
}
