package kr.dongne.attendance;

import kr.dongne.event.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of an event, which one desk at a time writes in. */
@Component
class BookLock {

    private final JdbcClient jdbc;

    BookLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the book where there is none, and locks it until the transaction ends; one statement, so that nobody deadlocks. */
    void take(EventId event) {
        jdbc.sql("insert into attendance_book (event_id) values (:event) on duplicate key update event_id = event_id")
                .param("event", event.value())
                .update();
    }
}
