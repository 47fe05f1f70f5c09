package kr.dongne.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, and what became of it.
 *
 * @param dueOn the last day for an answer
 * @param overdue whether that day has passed without one
 */
public record RequestRow(
        UUID id,
        RequestKind kind,
        @Nullable UUID person,
        String requester,
        @Nullable String contact,
        String content,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable String delayReason,
        State state,
        boolean overdue,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable LocalDate closedOn) {

    /** What became of a request. */
    public enum State {
        /** It waits for its answer. */
        OPEN,
        /** It was done as asked. */
        DONE,
        /** It was refused, with the reason told. */
        REFUSED
    }
}
