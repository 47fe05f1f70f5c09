package kr.dongne.event;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.audience.Audience;
import kr.dongne.draft.DraftChange;
import kr.dongne.draft.EventField;
import kr.dongne.draft.FieldTexts;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of events, field by field; rows are only ever added, and whoever looks at the event is told. */
@Component
public class EventHistory {

    private final JdbcClient jdbc;
    private final EventRepository events;
    private final FieldTexts texts;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    EventHistory(
            JdbcClient jdbc,
            EventRepository events,
            FieldTexts texts,
            CurrentActor currentActor,
            AccessLog accessLog,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.texts = texts;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.publisher = publisher;
        this.clock = clock;
    }

    void changed(Event event, DraftChange change, @Nullable String reason) {
        change.fields()
                .forEach((key, difference) -> add(
                        event,
                        key.field(),
                        texts.of(difference.before()),
                        texts.of(difference.after()),
                        noneIfBlank(reason)));
        log(event, "changed");
    }

    void audience(Event event, Audience before, Audience after) {
        add(event, EventField.AUDIENCE, FieldTexts.audience(before), FieldTexts.audience(after), null);
        log(event, "audience");
    }

    void status(Event event, @Nullable EventStatus before, @Nullable String reason) {
        add(
                event,
                EventField.STATUS,
                before == null ? null : before.name(),
                event.status().name(),
                noneIfBlank(reason));
        log(event, event.status().name());
    }

    /** A file was added or taken away; the names stand for it. */
    public void material(EventId id, @Nullable String before, @Nullable String after) {
        Event event = events.findById(id).orElseThrow(NotFound::new);
        add(event, EventField.MATERIAL, before, after, null);
        log(event, "material");
    }

    List<EventChangeRow> of(EventId event) {
        return jdbc.sql("""
                select at, by_name, field, before_value, after_value, reason, sequence
                from event_change where event_id = :event order by at desc, id desc
                """)
                .param("event", event.value())
                .query((row, index) -> new EventChangeRow(
                        Objects.requireNonNull(DbTime.fromColumn(row.getObject("at", LocalDateTime.class))),
                        row.getString("by_name"),
                        EventField.valueOf(row.getString("field")),
                        row.getString("before_value"),
                        row.getString("after_value"),
                        row.getString("reason"),
                        row.getInt("sequence")))
                .list();
    }

    private void add(
            Event event, EventField field, @Nullable String before, @Nullable String after, @Nullable String reason) {
        Actor actor = currentActor.get();
        jdbc.sql("""
                insert into event_change
                  (id, event_id, at, by_account, by_name, field, before_value, after_value, reason, sequence)
                values (:id, :event, :at, :account, :name, :field, :before, :after, :reason, :sequence)
                """)
                .param("id", Uuid7.next())
                .param("event", event.id().value())
                .param("at", DbTime.toColumn(clock.instant()))
                .param("account", actor.accountId())
                .param("name", actor.name())
                .param("field", field.name())
                .param("before", before)
                .param("after", after)
                .param("reason", reason)
                .param("sequence", event.sequence())
                .update();
    }

    private void log(Event event, String what) {
        accessLog.record(AccessTask.EVENT_CHANGED, List.of(), event.number() + " " + what);
        publisher.publishEvent(new EventTouched(event.id()));
    }

    private static @Nullable String noneIfBlank(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
