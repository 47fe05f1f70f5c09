package kr.dongne.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field that two people changed to different values; of a part the id says which, and null means that it is gone. */
public record FieldConflict(
        EventField field,
        @Nullable UUID part,
        @Nullable Object mine,
        @Nullable Object theirs) {}
