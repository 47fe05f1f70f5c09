package kr.dongne.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Uuid7;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of bookings. Whoever writes locks the parent rows first; the key without overlaps is the backstop. */
@Component
class BookingTable {

    private static final String OVERLAP_KEY = "uq_booking";

    private final JdbcClient jdbc;

    BookingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the parent rows until the transaction ends, always in the same order so that two bookers cannot deadlock. */
    void lock(Collection<BookableId> resources) {
        resources.stream().map(BookableId::value).distinct().sorted().forEach(this::lock);
    }

    private void lock(UUID resource) {
        var locked = jdbc.sql("select id from bookable where id = :id for update")
                .param("id", resource)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) throw new NotFound();
    }

    Set<BookableId> resourcesOf(UUID holder) {
        return new HashSet<>(
                jdbc.sql("select distinct resource_id from booking where holder_id = :holder and status = 'ACTIVE'")
                        .param("holder", holder)
                        .query((row, number) -> new BookableId(row.getObject(1, UUID.class)))
                        .list());
    }

    Set<BookableId> resourcesOf(UUID holder, List<BookingRequest> wanted) {
        Set<BookableId> resources = resourcesOf(holder);
        wanted.forEach(request -> resources.add(request.resource()));
        return resources;
    }

    void insert(BookingRequest wanted, UUID holder, String heldBy) {
        refuseIfTaken(wanted);
        try {
            jdbc.sql("""
                    insert into booking (id, resource_id, holder_id, held_by, starts_at, ends_at, status)
                    values (:id, :resource, :holder, :heldBy, :start, :end, 'ACTIVE')
                    """)
                    .param("id", Uuid7.next())
                    .param("resource", wanted.resource().value())
                    .param("holder", holder)
                    .param("heldBy", heldBy)
                    .param("start", wanted.slot().start())
                    .param("end", wanted.slot().end())
                    .update();
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains(OVERLAP_KEY)) refuseIfTaken(wanted);
            throw violation;
        }
    }

    void cancelAll(UUID holder) {
        jdbc.sql("update booking set status = 'CANCELLED' where holder_id = :holder and status = 'ACTIVE'")
                .param("holder", holder)
                .update();
    }

    Optional<BookedRow> overlapping(BookableId resource, TimeSlot slot, UUID exceptHolder) {
        return jdbc.sql("""
                select * from booking where resource_id = :resource and active = 1 and holder_id <> :except
                and starts_at < :end and ends_at > :start order by starts_at limit 1
                """)
                .param("resource", resource.value())
                .param("except", exceptHolder)
                .param("start", slot.start())
                .param("end", slot.end())
                .query(BookingTable::row)
                .optional();
    }

    List<BookedRow> overlapping(TimeSlot slot) {
        return jdbc.sql("""
                select * from booking where active = 1 and starts_at < :end and ends_at > :start
                order by starts_at, id
                """)
                .param("start", slot.start())
                .param("end", slot.end())
                .query(BookingTable::row)
                .list();
    }

    List<BookedRow> overlapping(Collection<BookableId> resources, TimeSlot slot) {
        return jdbc.sql("""
                select * from booking where resource_id in (:resources) and active = 1
                and starts_at < :end and ends_at > :start order by starts_at, id
                """)
                .param("resources", resources.stream().map(BookableId::value).toList())
                .param("start", slot.start())
                .param("end", slot.end())
                .query(BookingTable::row)
                .list();
    }

    List<BookedRow> upcomingOf(BookableId resource, LocalDateTime from) {
        return jdbc.sql("""
                select * from booking where resource_id = :resource and active = 1 and ends_at > :from
                order by starts_at, id limit 100
                """)
                .param("resource", resource.value())
                .param("from", from)
                .query(BookingTable::row)
                .list();
    }

    private void refuseIfTaken(BookingRequest wanted) {
        // A locking read sees what was committed last, at every isolation level.
        jdbc.sql("""
                select * from booking where resource_id = :resource and active = 1
                and starts_at < :end and ends_at > :start order by starts_at limit 1 for update
                """)
                .param("resource", wanted.resource().value())
                .param("start", wanted.slot().start())
                .param("end", wanted.slot().end())
                .query(BookingTable::row)
                .optional()
                .ifPresent(taken -> {
                    throw slotTaken(taken);
                });
    }

    private SlotTaken slotTaken(BookedRow taken) {
        return jdbc.sql("""
                select k.kind, coalesce(v.name, l.name) as name from bookable k
                left join venue v on v.id = k.id left join lecturer l on l.id = k.id where k.id = :resource
                """)
                .param("resource", taken.resource().value())
                .query((row, number) -> new SlotTaken(
                        BookableKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        taken.heldBy(),
                        taken.slot().end()))
                .single();
    }

    private static BookedRow row(ResultSet row, int number) throws SQLException {
        return new BookedRow(
                new BookableId(row.getObject("resource_id", UUID.class)),
                row.getObject("holder_id", UUID.class),
                row.getString("held_by"),
                new TimeSlot(
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class)));
    }
}
