package kr.dongne.itip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides what an incoming message means for an invitation (RFC 5546, 2.1.5 and 3.2.3). */
public final class ReplyDecision {

    private ReplyDecision() {}

    /** What to do with this message; a pure function. The invitation is null where none has the message's UID. */
    public static Decision decide(@Nullable StoredInvitation invitation, IncomingMessage message, Instant receivedAt) {
        return new Decision(Decision.Kind.PARK, Reason.UNREADABLE, null, 0, receivedAt, true, null, null, null);
    }
}
