package kr.dongne.material;

import java.time.Instant;
import java.time.LocalDateTime;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that were handed out at an event that is long over: nobody knows whose names are in them. */
@Component
class MaterialDisposal implements Disposal {

    private static final String DUE = " event_id in (select e.id from event e where e.ends_at < :before)";

    private final JdbcClient jdbc;

    MaterialDisposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "material";
    }

    @Override
    public int usualMonths() {
        return 36;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) from event_material where" + DUE)
                .param("before", LocalDateTime.ofInstant(before, TimeSlot.SEOUL))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        return jdbc.sql("delete from event_material where" + DUE + " limit :most")
                .param("before", LocalDateTime.ofInstant(before, TimeSlot.SEOUL))
                .param("most", atMost)
                .update();
    }
}
