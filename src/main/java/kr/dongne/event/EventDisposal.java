package kr.dongne.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was to be called about an event that is long over, and who changed it: the event and its numbers stay. */
@Component
class EventDisposal implements Disposal {

    private static final String DUE = """
            from event e where e.ends_at < :before and (e.contact_name is not null or e.contact_phone is not null
              or exists (select 1 from event_change c where c.event_id = e.id and c.by_name <> ''))
            """;

    private final JdbcClient jdbc;

    EventDisposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public int usualMonths() {
        return 60;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) " + DUE)
                .param("before", LocalDateTime.ofInstant(before, TimeSlot.SEOUL))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        List<UUID> events = jdbc.sql("select e.id " + DUE + " limit :most")
                .param("before", LocalDateTime.ofInstant(before, TimeSlot.SEOUL))
                .param("most", atMost)
                .query(UUID.class)
                .list();
        if (events.isEmpty()) return 0;
        for (String statement : List.of(
                "update event set version = version + 1, contact_name = null, contact_phone = null where id in (:events)",
                "update event_change set by_name = '', reason = null, before_value = null, after_value = null"
                        + " where event_id in (:events)"))
            jdbc.sql(statement).param("events", events).update();
        return events.size();
    }
}
