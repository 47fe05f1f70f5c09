package kr.dongne.event;

import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A part of an event's programme, as it is read. */
public record Part(
        UUID id,
        TimeSlot slot,
        String title,
        @Nullable BookableId lecturer,
        @Nullable String lecturerName) {}
