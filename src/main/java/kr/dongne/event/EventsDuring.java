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
 */
public record EventsDuring(
        TimeSlot span,
        @Nullable DongCode dong,
        @Nullable BookableId lecturer,
        @Nullable EventStatus status,
        int atMost) {}
