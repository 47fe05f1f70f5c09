package kr.dongne.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether mail is held back, and since when; null while it may leave. */
public record SendingPause(@Nullable Instant since) {

    public boolean paused() {
        return since != null;
    }
}
