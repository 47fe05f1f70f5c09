package kr.dongne.event;

import kr.dongne.booking.BookableId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Which events a calendar shows: those at some time of the span, however long before they began.
 *
 * @param dong only those for somebody of this dong
 * @param lecturer only those at which this lecturer speaks
 * @param origin only those that a higher room has made for this, or with {@link #NO_ORIGIN} those that none has made
 */
public record EventsDuring(
        TimeSlot span,
        @Nullable DongCode dong,
        @Nullable BookableId lecturer,
        @Nullable EventStatus status,
        @Nullable String origin,
        int atMost) {

    /** Stands for no origin at all. */
    public static final String NO_ORIGIN = "";
}
