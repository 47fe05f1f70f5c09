package kr.dongne.event;

import java.util.ArrayList;
import java.util.List;
import kr.dongne.booking.BookingRequest;
import kr.dongne.booking.Bookings;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.PartDraft;
import org.springframework.stereotype.Component;

/** Keeps what an event holds in step with the event: the venue for its time, each lecturer for the parts; drafts book too. */
@Component
class EventBookings {

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

    void giveBack(Event event) {
        bookings.release(event.id().value());
    }
}
