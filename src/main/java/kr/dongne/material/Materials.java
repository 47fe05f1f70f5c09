package kr.dongne.material;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.event.EventHistory;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that belong to events: participants download them too, always as attachments. */
@Service
@Transactional
public class Materials {

    private final EventQueries events;
    private final EventHistory history;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    Materials(EventQueries events, EventHistory history, CurrentActor currentActor, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.history = history;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file of at most 20 MB; refuses with {@link MaterialProblem.FileRefused} what is not of a known kind. */
    @PreAuthorize(Access.DISTRICT)
    public MaterialId add(EventId id, String fileName, byte[] bytes) {
        events.refuseUnlessSeen(id);
        MaterialFile file = MaterialFile.of(fileName, bytes);
        MaterialId material = MaterialId.next();
        Actor actor = currentActor.get();
        jdbc.sql("""
                insert into event_material
                  (id, event_id, file_name, content_type, size_bytes, content, uploaded_at, uploaded_by)
                values (:id, :event, :name, :type, :size, :content, :at, :by)
                """)
                .param("id", material.value())
                .param("event", id.value())
                .param("name", file.name())
                .param("type", file.type().contentType())
                .param("size", bytes.length)
                .param("content", bytes)
                .param("at", DbTime.toColumn(clock.instant()))
                .param("by", actor.accountId())
                .update();
        history.material(id, null, file.name());
        return material;
    }

    /** The event's files in the order they came, without their contents. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<MaterialRow> list(EventId event) {
        events.refuseUnlessSeen(event);
        return jdbc.sql("""
                select id, file_name, content_type, size_bytes, uploaded_at
                from event_material where event_id = :event order by id
                """)
                .param("event", event.value())
                .query((row, index) -> new MaterialRow(
                        new MaterialId(row.getObject("id", UUID.class)),
                        row.getString("file_name"),
                        row.getString("content_type"),
                        row.getLong("size_bytes"),
                        Objects.requireNonNull(DbTime.fromColumn(row.getObject("uploaded_at", LocalDateTime.class)))))
                .list();
    }

    /** One file of the event; refuses with NotFound a file of another event. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public MaterialContent content(EventId event, MaterialId material) {
        events.refuseUnlessSeen(event);
        return jdbc.sql(
                        "select file_name, content_type, content from event_material where id = :id and event_id = :event")
                .param("id", material.value())
                .param("event", event.value())
                .query((row, index) -> new MaterialContent(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Takes a file away. */
    @PreAuthorize(Access.DISTRICT)
    public void remove(EventId id, MaterialId material) {
        String name = content(id, material).fileName();
        jdbc.sql("delete from event_material where id = :id and event_id = :event")
                .param("id", material.value())
                .param("event", id.value())
                .update();
        history.material(id, name, null);
    }
}
