package kr.dongne.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.event.EventHistory;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<EventsOfDongs> ofDongs;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    Materials(
            EventQueries events,
            EventHistory history,
            ObjectProvider<EventsOfDongs> ofDongs,
            CurrentActor currentActor,
            JdbcClient jdbc,
            Clock clock) {
        this.events = events;
        this.history = history;
        this.ofDongs = ofDongs;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the actor may add files: the office to every event, a dong to its own. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional(readOnly = true)
    public boolean takesFromMe(EventId event) {
        events.refuseUnlessSeen(event);
        return currentActor.get().seesWholeDistrict() || ownDong(event).isPresent();
    }

    /** Whether the actor may take this file of the event away: the office every one, a dong those that it added. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional(readOnly = true)
    public boolean isMine(EventId event, MaterialRow file) {
        return currentActor.get().seesWholeDistrict()
                || (file.dong() != null
                        && ownDong(event).filter(file.dong()::equals).isPresent());
    }

    /** Keeps a file of at most 20 MB; refuses with {@link MaterialProblem.FileRefused} what is not of a known kind. */
    @PreAuthorize(Access.DONG_STAFF)
    public MaterialId add(EventId id, String fileName, byte[] bytes) {
        if (!takesFromMe(id)) throw new MaterialProblem.NotYours();
        MaterialFile file = MaterialFile.of(fileName, bytes);
        MaterialId material = MaterialId.next();
        Actor actor = currentActor.get();
        jdbc.sql("""
                insert into event_material
                  (id, event_id, file_name, content_type, size_bytes, content, uploaded_at, uploaded_by, dong_code)
                values (:id, :event, :name, :type, :size, :content, :at, :by, :dong)
                """)
                .param("id", material.value())
                .param("event", id.value())
                .param("name", file.name())
                .param("type", file.type().contentType())
                .param("size", bytes.length)
                .param("content", bytes)
                .param("at", DbTime.toColumn(clock.instant()))
                .param("by", actor.accountId())
                .param(
                        "dong",
                        actor.seesWholeDistrict()
                                ? null
                                : ownDong(id).map(DongCode::value).orElseThrow())
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
                select id, file_name, content_type, size_bytes, uploaded_at, dong_code
                from event_material where event_id = :event order by id
                """).param("event", event.value()).query(Materials::row).list();
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

    /** Takes a file away; a dong those that it added itself. */
    @PreAuthorize(Access.DONG_STAFF)
    public void remove(EventId id, MaterialId material) {
        MaterialRow file = list(id).stream()
                .filter(row -> row.id().equals(material))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!isMine(id, file)) throw new MaterialProblem.NotYours();
        jdbc.sql("delete from event_material where id = :id and event_id = :event")
                .param("id", material.value())
                .param("event", id.value())
                .update();
        history.material(id, file.fileName(), null);
    }

    /** The dong for which the actor adds files to this event, which is the dong's own. */
    private Optional<DongCode> ownDong(EventId event) {
        Actor actor = currentActor.get();
        if (!actor.is(Role.DONG_OFFICIAL) && !actor.is(Role.COUNCIL_OFFICER)) return Optional.empty();
        return ofDongs.stream()
                .flatMap(rooms -> rooms.dongOf(event).stream())
                .filter(actor::sees)
                .findFirst();
    }

    private static MaterialRow row(ResultSet row, int index) throws SQLException {
        String dong = row.getString("dong_code");
        return new MaterialRow(
                new MaterialId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("uploaded_at", LocalDateTime.class))),
                dong == null ? null : new DongCode(dong));
    }
}
