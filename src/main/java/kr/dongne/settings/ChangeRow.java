package kr.dongne.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change that somebody made for everybody; null stands for nothing, or for the console's own value. */
public record ChangeRow(
        Instant at,
        @Nullable String who,
        ChangedKind kind,
        String name,
        @Nullable String before,
        @Nullable String after) {}
