package kr.dongne.round.consultant;

import java.util.UUID;
import kr.dongne.booking.BookableId;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** When a consultant cannot visit anybody, and why if that was said. */
public record Absence(
        UUID id,
        BookableId consultant,
        TimeSlot slot,
        @Nullable String note) {}
