package kr.dongne.invitation;

import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order in which rows are locked: first the event, then its invitations. Answers share the event, so that they wait for
 * a change of the event and for nothing else; whoever invites or un-invites has it alone.
 */
@Component
class EventLock {

    private final JdbcClient jdbc;

    EventLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the event as it is until the transaction ends; refuses with {@link NotFound}. */
    void share(EventId event) {
        lock(event, " lock in share mode");
    }

    /** Lets nobody else invite or answer until the transaction ends; refuses with {@link NotFound}. */
    void alone(EventId event) {
        lock(event, " for update");
    }

    private void lock(EventId event, String how) {
        boolean known = jdbc.sql("select id from event where id = :id" + how)
                .param("id", event.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) throw new NotFound();
    }
}
