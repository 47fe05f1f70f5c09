package kr.dongne.privacy;

import java.time.Instant;
import java.time.LocalDate;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests that were closed long ago: that one came and was answered in time stays. */
@Component
class RequestDisposal implements Disposal {

    private static final String DUE = " where state <> 'OPEN' and closed_on < :day and content <> ''";

    private final JdbcClient jdbc;

    RequestDisposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public int usualMonths() {
        return 36;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) from subject_request" + DUE)
                .param("day", LocalDate.ofInstant(before, TimeSlot.SEOUL))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        return jdbc.sql("""
                update subject_request set requester = '', contact = null, content = '', outcome = null, delay_reason = null,
                  person_id = null, version = version + 1
                """ + DUE + " limit :most")
                .param("day", LocalDate.ofInstant(before, TimeSlot.SEOUL))
                .param("most", atMost)
                .update();
    }
}
