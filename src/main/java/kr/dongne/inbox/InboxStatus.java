package kr.dongne.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the district's mailbox is being read.
 *
 * @param since when this state began, null for NOT_CONFIGURED
 * @param lastReadAt when the mailbox was last read without a problem
 */
public record InboxStatus(
        State state, @Nullable Instant since, @Nullable Instant lastReadAt) {

    /** Whether the mailbox can be read. */
    public enum State {
        READING,
        NOT_CONFIGURED,
        FAILING
    }
}
