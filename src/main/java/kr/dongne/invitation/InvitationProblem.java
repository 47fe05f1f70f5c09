package kr.dongne.invitation;

import kr.dongne.shared.BusinessException;

/** Why an invitation or an answer is refused. */
public abstract sealed class InvitationProblem extends BusinessException {

    private InvitationProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** The event has been cancelled: nobody is invited, nothing is answered. */
    public static final class EventIsCancelled extends InvitationProblem {
        EventIsCancelled() {
            super(Kind.CONFLICT, "invitation.problem.event-cancelled");
        }
    }

    /** The event is over. */
    public static final class EventIsOver extends InvitationProblem {
        EventIsOver() {
            super(Kind.CONFLICT, "invitation.problem.event-over");
        }
    }

    /** Participants could answer until the deadline; now they have to call. */
    public static final class DeadlinePassed extends InvitationProblem {
        DeadlinePassed() {
            super(Kind.CONFLICT, "invitation.problem.deadline-passed");
        }
    }

    /** The event is a draft: it has to be sent first. */
    public static final class EventIsDraft extends InvitationProblem {
        EventIsDraft() {
            super(Kind.CONFLICT, "invitation.problem.event-draft");
        }
    }

    /** This person has no address to write to. */
    public static final class NoAddress extends InvitationProblem {
        NoAddress() {
            super(Kind.CONFLICT, "invitation.problem.no-address");
        }
    }

    /** The invitation has been withdrawn. */
    public static final class Withdrawn extends InvitationProblem {
        Withdrawn() {
            super(Kind.CONFLICT, "invitation.problem.withdrawn");
        }
    }

    /** Whoever sends a proxy says whom. */
    public static final class ProxyMissing extends InvitationProblem {
        ProxyMissing() {
            super(Kind.INVALID, "invitation.problem.proxy-missing");
        }
    }

    /** A proxy comes in person. */
    public static final class ProxyOfAProxy extends InvitationProblem {
        ProxyOfAProxy() {
            super(Kind.INVALID, "invitation.problem.proxy-of-a-proxy");
        }
    }

    /** The source of an answer that staff enter is neither mail nor the participant's page. */
    public static final class SourceNotByStaff extends InvitationProblem {
        SourceNotByStaff() {
            super(Kind.INVALID, "invitation.problem.source");
        }
    }

    /** Nobody is in the audience, so there is nobody to show the mail for. */
    public static final class NobodyInvited extends InvitationProblem {
        NobodyInvited() {
            super(Kind.CONFLICT, "invitation.problem.nobody");
        }
    }
}
