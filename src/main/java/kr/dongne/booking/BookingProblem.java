package kr.dongne.booking;

import kr.dongne.shared.BusinessException;

/** What the room of bookings refuses. */
public abstract sealed class BookingProblem extends BusinessException permits SlotTaken, BookingProblem.NameTaken {

    BookingProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** There is another venue of that name. */
    public static final class NameTaken extends BookingProblem {
        NameTaken() {
            super(Kind.CONFLICT, "booking.problem.name-taken");
        }
    }
}
