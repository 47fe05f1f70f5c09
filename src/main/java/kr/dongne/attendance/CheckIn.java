package kr.dongne.attendance;

import kr.dongne.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands at a desk.
 *
 * @param reason needed once the event is closed (at most 300 characters)
 * @param desk which one, as its users call it
 * @param key made once for each tap (at most 100 characters); the same key gets the same answer
 */
public record CheckIn(
        EventId event,
        AttendeeId attendee,
        @Nullable String reason,
        @Nullable String desk,
        @Nullable String key) {}
