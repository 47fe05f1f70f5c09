package kr.dongne.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.shared.PersonTies;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who are named in the audiences of events, as additional or excluded ones. Only merges of people call it. */
@Component
@Order(1)
public class NamedAudience implements PersonTies {

    private static final String NAMED_IN = """
            select event_id from event_audience_extra where person_id in (:people)
            union select event_id from event_audience_excluded where person_id in (:people)
            """;

    private final JdbcClient jdbc;

    NamedAudience(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> countsOf(UUID person) {
        int events = jdbc.sql("select count(*) from (" + NAMED_IN + ") n")
                .param("people", person)
                .query(Integer.class)
                .single();
        return Map.of("audience", events);
    }

    @Override
    public void hold(Collection<UUID> people) {
        jdbc.sql("select id from event where id in (" + NAMED_IN + ") order by id for update")
                .param("people", people)
                .query(UUID.class)
                .list();
    }

    /** Whoever edits such an audience meanwhile has read an old version. */
    @Override
    public void move(UUID from, UUID to) {
        jdbc.sql("update event set version = version + 1 where id in (" + NAMED_IN + ")")
                .param("people", from)
                .update();
        for (String table : List.of("event_audience_extra", "event_audience_excluded")) {
            jdbc.sql("insert ignore into " + table + " (event_id, person_id) select event_id, :to from " + table
                            + " where person_id = :from")
                    .param("to", to)
                    .param("from", from)
                    .update();
            jdbc.sql("delete from " + table + " where person_id = :from")
                    .param("from", from)
                    .update();
        }
    }

    /** Whoever is invited is not excluded. */
    public void includeAgain(UUID event, UUID person) {
        jdbc.sql("delete from event_audience_excluded where event_id = :event and person_id = :person")
                .param("event", event)
                .param("person", person)
                .update();
    }
}
