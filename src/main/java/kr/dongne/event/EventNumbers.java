package kr.dongne.event;

import java.util.Locale;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives events their human numbers, such as 2024-WS-001: counted per year of the event, without gaps. */
@Component
class EventNumbers {

    private final JdbcClient jdbc;

    EventNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the event's year; the counter's row stays locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(TimeSlot slot) {
        int year = slot.start().getYear();
        jdbc.sql("""
                insert into event_number (year, last_number) values (:year, 1)
                on duplicate key update last_number = last_number + 1
                """).param("year", year).update();
        int number = jdbc.sql("select last_number from event_number where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "%d-WS-%03d", year, number);
    }
}
