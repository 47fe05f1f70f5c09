package kr.dongne.itip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides what an incoming message means for an invitation (RFC 5546, 2.1.5 and 3.2.3). */
public final class ReplyDecision {

    private ReplyDecision() {}

    /** What to do with this message; a pure function. The invitation is null where none has the message's UID. */
    public static Decision decide(@Nullable StoredInvitation invitation, IncomingMessage message, Instant receivedAt) {
        IncomingCalendar calendar = message.calendar();
        if (calendar == null) return withoutCalendar(message.problem());
        Reply reply = new Reply(invitation, message.from(), calendar, receivedAt);
        return reply.decided(reason(invitation, message.problem(), reply, receivedAt));
    }

    private static Reason reason(
            @Nullable StoredInvitation invitation, @Nullable Reason problem, Reply reply, Instant receivedAt) {
        if (problem != null) return problem;
        if (!reply.methodAllowed()) return Reason.METHOD_NOT_ALLOWED;
        if (invitation == null || !reply.isAbout(invitation.uid())) return Reason.UNKNOWN_UID;
        return new ReplyRules(invitation, reply, receivedAt).reason();
    }

    private static Decision withoutCalendar(@Nullable Reason problem) {
        Reason reason = problem == null ? Reason.NO_CALENDAR : problem;
        return new Decision(Decision.Kind.of(reason), reason, null, 0, null, false, null, null, null);
    }
}
