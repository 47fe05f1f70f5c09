package kr.dongne.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which venue or lecturer when. Two active bookings of one thing never overlap; touching is allowed. A call that
 * joins a running transaction is not retried: let {@link Transactions} be the outermost one.
 */
@Service
public class Bookings {

    private final BookingTable table;
    private final Transactions transactions;
    private final CurrentActor currentActor;

    Bookings(BookingTable table, Transactions transactions, CurrentActor currentActor) {
        this.table = table;
        this.transactions = transactions;
        this.currentActor = currentActor;
    }

    /** Books one thing for the holder; refuses with {@link SlotTaken}. */
    @PreAuthorize(Access.DISTRICT)
    public void book(BookableId resource, TimeSlot slot, UUID holder, String heldBy) {
        transactions.run(() -> {
            table.lock(List.of(resource));
            table.insert(new BookingRequest(resource, slot), holder, heldBy);
        });
    }

    /** Gives back everything that the holder has. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void release(UUID holder) {
        transactions.run(() -> {
            table.lock(table.resourcesOf(holder));
            table.cancelAll(holder);
        });
    }

    /** Gives back everything that the holder has and books what is wanted instead; refuses with {@link SlotTaken}, then nothing has changed. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void rebook(UUID holder, List<BookingRequest> wanted, String heldBy) {
        transactions.run(() -> {
            table.lock(table.resourcesOf(holder, wanted));
            table.cancelAll(holder);
            wanted.forEach(request -> table.insert(request, holder, heldBy));
        });
    }

    /** Who else holds the thing at some time of the slot; the earliest one. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public Optional<Booked> takenBy(BookableId resource, TimeSlot slot, UUID exceptHolder) {
        return table.overlapping(resource, slot, exceptHolder).map(row -> new Booked(row.heldBy(), row.slot()));
    }

    /** What the thing is booked for from this moment on (in Asia/Seoul), at most 100, earliest first; only the district reads by whom. */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional(readOnly = true)
    public List<BookedSlot> upcomingOf(BookableId resource, LocalDateTime from) {
        boolean named = currentActor.get().seesWholeDistrict();
        return table.upcomingOf(resource, from).stream()
                .map(row -> new BookedSlot(row.slot(), named ? row.heldBy() : null))
                .toList();
    }

    /** Everything that is booked on some part of this day: what a holiday that is declared late would hit. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<BookedRow> on(LocalDate day) {
        return table.overlapping(
                new TimeSlot(day.atStartOfDay(), day.plusDays(1).atStartOfDay()));
    }

    /** Everything of these things that is booked in some part of the span, by start. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<BookedRow> during(Collection<BookableId> resources, TimeSlot span) {
        return resources.isEmpty() ? List.of() : table.overlapping(resources, span);
    }
}
