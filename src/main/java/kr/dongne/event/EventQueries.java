package kr.dongne.event;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events as they are read, within what the actor may see. */
@Service
@Transactional(readOnly = true)
public class EventQueries {

    private static final int MOST = 500;

    private final EventReader reader;
    private final EventHistory history;
    private final EventScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventQueries(EventReader reader, EventHistory history, EventScope scope, JdbcClient jdbc, Clock clock) {
        this.reader = reader;
        this.history = history;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses with NotFound what the actor may not see. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public void refuseUnlessSeen(EventId event) {
        scope.check(event);
    }

    /** One event; refuses with NotFound what the actor may not see. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public EventDetails of(EventId event) {
        scope.check(event);
        return reader.of(event);
    }

    /** Upcoming events and drafts soonest first, all others latest first; at most 500. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public List<EventRow> list(EventFilter filter) {
        String text = filter.text() == null ? "" : filter.text().strip();
        return jdbc.sql("""
                select e.id, e.version, e.number, e.title, e.status, e.starts_at, e.ends_at, v.name as venue_name
                from event e left join venue v on v.id = e.venue_id
                where (:text = '' or locate(:text, concat_ws(' ', e.number, e.title, v.name)) > 0)
                """ + " and " + when(filter.when()) + " and " + EventScope.CONDITION + order(filter.when())
                        + " limit " + MOST)
                .param("text", text)
                .param("now", LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)))
                .params(scope.parameters())
                .query((row, index) -> new EventRow(
                        new EventId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        row.getString("number"),
                        row.getString("title"),
                        EventStatus.valueOf(row.getString("status")),
                        new TimeSlot(
                                row.getObject("starts_at", LocalDateTime.class),
                                row.getObject("ends_at", LocalDateTime.class)),
                        row.getString("venue_name")))
                .list();
    }

    /** What was changed, latest first. */
    @PreAuthorize(Access.DONG_STAFF_OR_SYSTEM)
    public List<EventChangeRow> history(EventId event) {
        scope.check(event);
        return history.of(event);
    }

    private static String when(EventFilter.When when) {
        return switch (when) {
            case UPCOMING ->
                "(e.status in ('PUBLISHED', 'CANCELLED') and e.published_at is not null and e.ends_at > :now)";
            case PAST -> "(e.published_at is not null and (e.ends_at <= :now or e.status = 'CLOSED'))";
            case DRAFTS -> "(e.status = 'DRAFT')";
            case ALL -> "(:now is not null)";
        };
    }

    private static String order(EventFilter.When when) {
        return switch (when) {
            case UPCOMING, DRAFTS -> " order by e.starts_at, e.number";
            case PAST, ALL -> " order by e.starts_at desc, e.number desc";
        };
    }
}
