package kr.dongne.planned;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import kr.dongne.event.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that leaves, or left, by its time.
 *
 * @param due wall-clock time in Asia/Seoul
 * @param doneAt when it left; null while it has not
 * @param mails to how many; null while it has not left
 */
public record PlannedMail(
        PlannedId id,
        long version,
        EventId event,
        PlannedKind kind,
        int days,
        LocalTime at,
        @Nullable String words,
        LocalDateTime due,
        @Nullable Instant doneAt,
        @Nullable Integer mails) {

    /** How late it may be because the console stood still; later than that it is left out. */
    static final Duration GRACE = Duration.ofHours(12);

    public boolean done() {
        return doneAt != null;
    }

    /** Whether its time went by without it, so that it does not leave any more. */
    public boolean missed(LocalDateTime now) {
        return !done() && due.plus(GRACE).isBefore(now);
    }

    /** What it was made from. */
    public PlannedDraft draft() {
        return new PlannedDraft(kind, days, at, words);
    }
}
