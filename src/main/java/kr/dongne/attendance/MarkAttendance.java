package kr.dongne.attendance;

import kr.dongne.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Sets somebody's status, whatever it was.
 *
 * @param reason needed once the event is closed (at most 300 characters)
 * @param key made once for each tap (at most 100 characters); the same key gets the same answer
 */
public record MarkAttendance(
        EventId event,
        AttendeeId attendee,
        AttendanceStatus status,
        @Nullable String reason,
        @Nullable String desk,
        @Nullable String key) {}
