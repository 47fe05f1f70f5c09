package kr.dongne.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a head changes while attendance is taken; it names nobody. */
public record AttendeeState(
        AttendeeId id,
        @Nullable AttendanceStatus status,
        @Nullable Instant at,
        @Nullable UUID mark) {}
