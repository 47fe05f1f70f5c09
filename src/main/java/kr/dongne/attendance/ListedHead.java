package kr.dongne.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list with what it is in the book.
 *
 * @param attendance null as long as nothing was written of this head
 * @param guestInvitation the proxy's own invitation; null for a person of the roster and a walk-in
 */
record ListedHead(
        ExpectedRow row,
        @Nullable UUID attendance,
        @Nullable UUID guestInvitation) {

    boolean is(AttendeeId attendee) {
        return row.is(attendee) || (attendance != null && attendance.equals(attendee.value()));
    }
}
