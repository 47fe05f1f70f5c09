package kr.dongne.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a desk is told.
 *
 * @param mark the mark that made it so, for an undo
 * @param status what the book says now; null after an undo of the only mark
 * @param at when it was marked; for ALREADY when that was, for somebody who came the time of arrival
 */
public record MarkAnswer(
        AttendeeId attendee,
        UUID mark,
        Outcome outcome,
        @Nullable AttendanceStatus status,
        Instant at) {

    /** Whether the command changed anything. */
    public enum Outcome {
        MARKED,
        ALREADY
    }

    public boolean already() {
        return outcome == Outcome.ALREADY;
    }
}
