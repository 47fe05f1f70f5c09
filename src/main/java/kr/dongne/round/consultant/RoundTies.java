package kr.dongne.round.consultant;

import java.util.Map;
import java.util.UUID;
import kr.dongne.shared.PersonTies;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person as a consultant and as one who comes to a visit: both entries' places become one's. */
@Component
@Order(4)
class RoundTies implements PersonTies {

    private final JdbcClient jdbc;

    RoundTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> countsOf(UUID person) {
        return Map.of("consultants", count("consultant_person", person), "visits", count("round_attendee", person));
    }

    /** Where both stand already, one of them is enough. */
    @Override
    public void move(UUID from, UUID to) {
        for (String table : new String[] {"consultant_person", "round_attendee"}) {
            jdbc.sql("update ignore " + table + " set person_id = :to where person_id = :from")
                    .param("to", to)
                    .param("from", from)
                    .update();
            jdbc.sql("delete from " + table + " where person_id = :from")
                    .param("from", from)
                    .update();
        }
    }

    private int count(String table, UUID person) {
        return jdbc.sql("select count(*) from " + table + " where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
