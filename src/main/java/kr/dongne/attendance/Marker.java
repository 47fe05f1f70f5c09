package kr.dongne.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who marks, when, where and why; a cause is the mark of a proxy that speaks for the represented person. */
record Marker(
        Instant at,
        @Nullable UUID account,
        String name,
        @Nullable String desk,
        @Nullable String reason,
        @Nullable UUID cause) {

    Marker because(UUID mark) {
        return new Marker(at, account, name, desk, reason, mark);
    }
}
