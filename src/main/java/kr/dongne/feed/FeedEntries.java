package kr.dongne.feed;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kr.dongne.access.AccountId;
import kr.dongne.event.EventId;
import kr.dongne.itip.FeedCalendar.Entry;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published events as entries of a calendar, each kind in one question; who may see them was asked before. What was called off
 * long ago is left out.
 */
@Component
class FeedEntries {

    private static final Duration CANCELLED_STAYS = Duration.ofDays(30);

    private static final String CHANGED =
            "coalesce((select max(c.at) from event_change c where c.event_id = e.id), e.created_at)";

    private static final String SELECT = """
            select e.id, e.title, e.description, e.status, e.starts_at, e.ends_at, v.name, v.address, %s as uid, %s as sequence,
              %s as changed
            from event e left join venue v on v.id = e.venue_id
            """;

    private static final String SHOWN = " e.published_at is not null and e.starts_at < :end and e.ends_at > :start"
            + " and (e.status <> 'CANCELLED' or " + CHANGED + " > :since) order by e.starts_at, e.id limit :most";

    private static final String AMONG =
            SELECT.formatted("null", "e.sequence", CHANGED) + " where e.id in (:events) and" + SHOWN;

    private static final String INVITED = SELECT.formatted("i.uid", "i.sequence", CHANGED) + """
             join invitation i on i.event_id = e.id and i.state in ('INVITED', 'CALL_LIST', 'CANCELLED')
               and i.part_stat not in ('DECLINED', 'DELEGATED')
             join account a on a.person_id = i.person_id and a.id = :account
            where""" + SHOWN;

    private final JdbcClient jdbc;
    private final DongneProperties properties;
    private final Clock clock;

    FeedEntries(JdbcClient jdbc, DongneProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** These events, by time; each with a UID of its own, because those of its invitations are other people's secrets. */
    List<Entry> among(Collection<EventId> events, FeedSpan span, boolean busy, Function<EventId, String> remark) {
        if (events.isEmpty()) return List.of();
        return bound(AMONG, span)
                .param("events", events.stream().map(EventId::value).toList())
                .query((row, number) -> {
                    EventId event = id(row);
                    return entry(row, "event-" + event.value() + "@dongne", remark.apply(event), page(event), busy);
                })
                .list();
    }

    /** What the account's person is invited to and has not declined, with the UID of the invitation, which that person has anyway. */
    List<Entry> invited(AccountId account, FeedSpan span) {
        return bound(INVITED, span)
                .param("account", account.value())
                .query((row, number) -> entry(row, row.getString("uid"), "", null, true))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, FeedSpan span) {
        return jdbc.sql(sql)
                .param("start", span.start())
                .param("end", span.end())
                .param("since", DbTime.toColumn(clock.instant().minus(CANCELLED_STAYS)))
                .param("most", FeedSpan.MOST_EVENTS);
    }

    private URI page(EventId event) {
        return URI.create(properties.baseUrl() + "/events/" + event.value());
    }

    private static EventId id(ResultSet row) throws SQLException {
        return new EventId(Objects.requireNonNull(row.getObject("id", UUID.class)));
    }

    private static Entry entry(ResultSet row, String uid, String remark, @Nullable URI page, boolean busy)
            throws SQLException {
        Instant changed = DbTime.fromColumn(row.getObject("changed", LocalDateTime.class));
        return new Entry(
                uid,
                row.getInt("sequence"),
                Objects.requireNonNull(changed),
                new TimeSlot(
                        row.getObject("starts_at", LocalDateTime.class), row.getObject("ends_at", LocalDateTime.class)),
                row.getString("title"),
                place(row.getString("name"), row.getString("address")),
                description(remark, row.getString("description")),
                page,
                row.getString("status").equals("CANCELLED"),
                busy);
    }

    private static @Nullable String place(@Nullable String name, @Nullable String address) {
        return name == null || address == null || address.isBlank() ? name : name + " (" + address + ")";
    }

    private static @Nullable String description(String remark, @Nullable String description) {
        if (remark.isEmpty()) return description;
        return description == null ? remark : remark + "\n" + description;
    }
}
