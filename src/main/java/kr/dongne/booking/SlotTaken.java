package kr.dongne.booking;

import java.time.LocalDateTime;

/** Somebody else holds the venue or the lecturer at that time. */
public final class SlotTaken extends BookingProblem {

    private final BookableKind resourceKind;
    private final String resourceName;
    private final String heldBy;
    private final LocalDateTime until;

    SlotTaken(BookableKind kind, String resourceName, String heldBy, LocalDateTime until) {
        super(Kind.CONFLICT, "booking.problem.slot-taken." + kind, resourceName, heldBy, until);
        this.resourceKind = kind;
        this.resourceName = resourceName;
        this.heldBy = heldBy;
        this.until = until;
    }

    public BookableKind resourceKind() {
        return resourceKind;
    }

    public String resourceName() {
        return resourceName;
    }

    /** Who holds it, in words for people. */
    public String heldBy() {
        return heldBy;
    }

    /** When it becomes free, in Asia/Seoul. */
    public LocalDateTime until() {
        return until;
    }
}
