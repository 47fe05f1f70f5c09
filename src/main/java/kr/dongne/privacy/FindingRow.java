package kr.dongne.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something in the log that a rule suggests to look at, and what was said about it. */
public record FindingRow(
        UUID id,
        AnomalyRule rule,
        @Nullable UUID account,
        String accountName,
        LocalDate day,
        int occurrences,
        int people,
        @Nullable Verdict verdict,
        @Nullable String comment,
        @Nullable String commentedBy) {

    /** What somebody found out. */
    public enum Verdict {
        /** There was a good reason. */
        EXPLAINED,
        /** Something has to be done. */
        FOLLOW_UP
    }
}
