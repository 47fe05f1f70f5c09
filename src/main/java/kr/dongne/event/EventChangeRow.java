package kr.dongne.event;

import java.time.Instant;
import kr.dongne.draft.EventField;
import org.jspecify.annotations.Nullable;

/** A line of an event's history: one field, before and after, who, when and why; of roles and states the values are identifiers. */
public record EventChangeRow(
        Instant at,
        String byName,
        EventField field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        int sequence) {}
