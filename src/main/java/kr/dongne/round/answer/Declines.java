package kr.dongne.round.answer;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kr.dongne.round.RoundId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what the office told dongs that get no visit. */
@Component
public class Declines {

    private final JdbcClient jdbc;

    Declines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each declined dong of the round was told. */
    public Map<DongCode, String> of(RoundId round) {
        Map<DongCode, String> told = new TreeMap<>();
        jdbc.sql("select dong_code, text from round_decline where round_id = :round")
                .param("round", round.value())
                .query(row -> {
                    told.put(new DongCode(row.getString("dong_code")), row.getString("text"));
                });
        return told;
    }

    /** Keeps what the dong is told now, in the place of what it was told before. */
    public void put(RoundId round, DongCode dong, String text, Instant at, String by) {
        jdbc.sql("""
                insert into round_decline (round_id, dong_code, text, at, by_name)
                values (:round, :dong, :text, :now, :by)
                on duplicate key update text = values(text), at = values(at), by_name = values(by_name)
                """)
                .param("round", round.value())
                .param("dong", dong.value())
                .param("text", text)
                .param("now", DbTime.toColumn(at))
                .param("by", by)
                .update();
    }
}
