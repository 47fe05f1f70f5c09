package kr.dongne.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.booking.BookableId;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events as they are read, within what the actor may see. */
@Service
@Transactional(readOnly = true)
public class EventQueries {

    private static final int MOST = 500;

    private static final String SELECT = """
            select e.id, e.version, e.number, e.title, e.status, e.starts_at, e.ends_at, v.name as venue_name
            from event e left join venue v on v.id = e.venue_id
            where\s""";

    private static final String SPEAKS =
            "exists (select 1 from programme_part p where p.event_id = e.id and p.lecturer_id = :lecturer)";

    private final EventReader reader;
    private final EventHistory history;
    private final EventScope scope;
    private final List<EventOrigins> origins;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventQueries(
            EventReader reader,
            EventHistory history,
            EventScope scope,
            List<EventOrigins> origins,
            JdbcClient jdbc,
            Clock clock) {
        this.reader = reader;
        this.history = history;
        this.scope = scope;
        this.origins = origins;
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
        return jdbc.sql(SELECT + "(:text = '' or locate(:text, concat_ws(' ', e.number, e.title, v.name)) > 0)"
                        + " and " + when(filter.when()) + " and " + EventScope.CONDITION + order(filter.when())
                        + " limit " + MOST)
                .param("text", text)
                .param("now", LocalDateTime.now(clock.withZone(TimeSlot.SEOUL)))
                .params(scope.parameters())
                .query(EventQueries::row)
                .list();
    }

    /** The events at some time of a span, in the order of time; refuses with NotFound a dong that is not the actor's. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public List<EventRow> during(EventsDuring wanted) {
        if (wanted.dong() != null) scope.check(wanted.dong());
        return jdbc.sql(SELECT + "e.starts_at < :end and e.ends_at > :start"
                        + (wanted.dong() == null ? "" : " and " + EventScope.touching(":dong"))
                        + (wanted.lecturer() == null ? "" : " and " + SPEAKS)
                        + (wanted.status() == null ? "" : " and e.status = :status")
                        + from(wanted.origin())
                        + " and " + EventScope.CONDITION + " order by e.starts_at, e.number limit :most")
                .param("start", wanted.span().start())
                .param("end", wanted.span().end())
                .param("dong", wanted.dong() == null ? null : wanted.dong().value())
                .param(
                        "lecturer",
                        wanted.lecturer() == null ? null : wanted.lecturer().value())
                .param(
                        "status",
                        wanted.status() == null ? null : wanted.status().name())
                .param("origin", wanted.origin())
                .param("most", wanted.atMost())
                .params(scope.parameters())
                .query(EventQueries::row)
                .list();
    }

    private String from(@Nullable String origin) {
        if (origin == null) return "";
        boolean none = origin.equals(EventsDuring.NO_ORIGIN);
        String made = origins.stream()
                .map(one -> none ? one.any() : one.named())
                .collect(Collectors.joining(" or ", "(false or ", ")"));
        return none ? " and not " + made : " and " + made;
    }

    /** Everybody who speaks at an event that the actor may see. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    public Set<BookableId> lecturersInSight() {
        return new HashSet<>(
                jdbc.sql("select distinct p.lecturer_id from programme_part p join event e on e.id = p.event_id"
                                + " where p.lecturer_id is not null and " + EventScope.CONDITION)
                        .params(scope.parameters())
                        .query((row, index) -> new BookableId(row.getObject(1, UUID.class)))
                        .list());
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

    private static EventRow row(ResultSet row, int index) throws SQLException {
        return new EventRow(
                new EventId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("number"),
                row.getString("title"),
                EventStatus.valueOf(row.getString("status")),
                new TimeSlot(
                        row.getObject("starts_at", LocalDateTime.class), row.getObject("ends_at", LocalDateTime.class)),
                row.getString("venue_name"));
    }

    private static String order(EventFilter.When when) {
        return switch (when) {
            case UPCOMING, DRAFTS -> " order by e.starts_at, e.number";
            case PAST, ALL -> " order by e.starts_at desc, e.number desc";
        };
    }
}
