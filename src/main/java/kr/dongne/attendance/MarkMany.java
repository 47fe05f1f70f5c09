package kr.dongne.attendance;

import java.util.List;
import kr.dongne.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Sets the same status for many: all of them or, when one is refused, none.
 *
 * @param reason needed once the event is closed (at most 300 characters)
 * @param key made once for each tap (at most 100 characters); the same key gets the same answer
 */
public record MarkMany(
        EventId event,
        List<AttendeeId> attendees,
        AttendanceStatus status,
        @Nullable String reason,
        @Nullable String desk,
        @Nullable String key) {

    public MarkMany {
        attendees = List.copyOf(attendees);
    }

    MarkAttendance one(AttendeeId attendee) {
        String own = key == null ? null : key + "/" + attendee.value();
        return new MarkAttendance(event, attendee, status, reason, desk, own);
    }
}
