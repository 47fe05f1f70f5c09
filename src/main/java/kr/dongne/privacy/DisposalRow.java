package kr.dongne.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A disposal: prepared by one person, decided by another, carried out in the background; afterwards the record of it. */
public record DisposalRow(
        UUID id,
        State state,
        String preparedBy,
        Instant preparedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable Instant finishedAt,
        List<Step> steps,
        boolean mayBeDecidedByMe) {

    /** How far a disposal has come. */
    public enum State {
        /** It waits for a second person. */
        PREPARED,
        /** It is being carried out. */
        APPROVED,
        /** It is done; the record stays. */
        DONE,
        /** The second person did not want it. */
        REFUSED
    }

    /**
     * One kind of personal data within a disposal.
     *
     * @param expected how many records the preview counted
     * @param disposed how many have gone so far
     */
    public record Step(String kind, int months, Instant cutoff, int expected, int disposed, boolean finished) {}
}
