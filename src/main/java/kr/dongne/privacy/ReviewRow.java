package kr.dongne.privacy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A monthly review as the list shows it.
 *
 * @param rows how many rows of the log the month had
 * @param open findings that nobody has said anything about
 * @param sealNumber the last seal of the log when the review was prepared
 */
public record ReviewRow(
        UUID id,
        YearMonth month,
        State state,
        int rows,
        boolean logWhole,
        long sealNumber,
        String sealHash,
        int findings,
        int open,
        @Nullable String summary,
        String preparedBy,
        Instant preparedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable String returnedNote) {

    /** How far the review has come. */
    public enum State {
        /** Findings are looked at and commented. */
        PREPARED,
        /** It waits for a second person. */
        SUBMITTED,
        /** A second person has signed; nothing changes any more. */
        SIGNED
    }
}
