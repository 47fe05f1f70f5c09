package kr.dongne.event;

import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A line of the list of events. */
public record EventRow(
        EventId id,
        long version,
        String number,
        String title,
        EventStatus status,
        TimeSlot slot,
        @Nullable String venueName) {}
