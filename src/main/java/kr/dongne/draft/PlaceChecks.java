package kr.dongne.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.dongne.booking.Bookings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at what an event wants to book: who holds the venue or a lecturer already, and until when. */
@Component
class PlaceChecks {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Bookings bookings;

    PlaceChecks(Bookings bookings) {
        this.bookings = bookings;
    }

    List<Warning> check(EventDraft draft, @Nullable UUID self) {
        UUID holder = self == null ? NOBODY : self;
        List<Warning> warnings = new ArrayList<>();
        if (draft.venue() != null)
            bookings.takenBy(draft.venue(), draft.slot(), holder)
                    .map(taken -> Warning.at(EventField.VENUE, WarningKind.VENUE_TAKEN, taken.heldBy(), taken.slot()))
                    .ifPresent(warnings::add);
        for (PartDraft part : draft.parts())
            if (part.lecturer() != null)
                bookings.takenBy(part.lecturer(), part.slot(), holder)
                        .map(taken ->
                                Warning.atPart(part.id(), WarningKind.LECTURER_TAKEN, taken.heldBy(), taken.slot()))
                        .ifPresent(warnings::add);
        return warnings;
    }
}
