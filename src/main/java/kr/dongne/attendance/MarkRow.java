package kr.dongne.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the history of a head. */
public record MarkRow(
        UUID id,
        Instant at,
        @Nullable AttendanceStatus before,
        @Nullable AttendanceStatus after,
        boolean undo,
        @Nullable String reason,
        @Nullable String desk,
        String by) {}
