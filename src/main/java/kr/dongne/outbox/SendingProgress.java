package kr.dongne.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the mails of one event, or of all, have come; withdrawn ones are not counted.
 *
 * @param waiting queued or to be tried again
 * @param oldestWaiting since when the oldest of these waits
 * @param nextTry when the next of these leaves
 */
public record SendingProgress(
        int waiting,
        int sending,
        int sent,
        int uncertain,
        int failed,
        @Nullable Instant oldestWaiting,
        @Nullable Instant nextTry) {

    public int total() {
        return waiting + sending + sent + uncertain + failed;
    }

    /** Whether something will still happen by itself. */
    public boolean running() {
        return waiting + sending > 0;
    }
}
