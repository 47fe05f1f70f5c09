package kr.dongne.event;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.booking.BookingRequest;
import kr.dongne.booking.Bookings;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what an event holds in step with the event: the venue for its time, each lecturer for the parts; drafts book too. */
@Component
class EventBookings {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Bookings bookings;

    EventBookings(Bookings bookings) {
        this.bookings = bookings;
    }

    void keep(Event event) {
        EventDraft draft = event.draft();
        List<BookingRequest> wanted = new ArrayList<>();
        if (draft.venue() != null) wanted.add(new BookingRequest(draft.venue(), draft.slot()));
        for (PartDraft part : draft.parts())
            if (part.lecturer() != null) wanted.add(new BookingRequest(part.lecturer(), part.slot()));
        bookings.rebook(event.id().value(), wanted, event.number() + " " + event.title());
    }

    /** The form without the venue and the lecturers that somebody holds at its time. */
    EventDraft withoutTaken(EventDraft draft) {
        List<PartDraft> parts = draft.parts().stream()
                .map(part -> taken(part.lecturer(), part.slot())
                        ? new PartDraft(part.id(), part.slot(), part.title(), null)
                        : part)
                .toList();
        return draft.with(parts).at(taken(draft.venue(), draft.slot()) ? null : draft.venue());
    }

    private boolean taken(@Nullable BookableId resource, TimeSlot slot) {
        return resource != null && bookings.takenBy(resource, slot, NOBODY).isPresent();
    }

    void giveBack(Event event) {
        bookings.release(event.id().value());
    }
}
