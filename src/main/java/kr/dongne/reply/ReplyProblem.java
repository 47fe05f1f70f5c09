package kr.dongne.reply;

import kr.dongne.shared.BusinessException;

/** Why a mail cannot be decided like this. */
public abstract sealed class ReplyProblem extends BusinessException {

    private ReplyProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** The message does not say what is answered. */
    public static final class NothingAnswered extends ReplyProblem {
        NothingAnswered() {
            super(Kind.INVALID, "invitation.problem.nothing-answered");
        }
    }

    /** The message proposes no time. */
    public static final class NoProposal extends ReplyProblem {
        NoProposal() {
            super(Kind.INVALID, "invitation.problem.no-proposal");
        }
    }

    /** A refused proposal is explained to the person who made it. */
    public static final class ReasonMissing extends ReplyProblem {
        ReasonMissing() {
            super(Kind.INVALID, "invitation.problem.reason-missing");
        }
    }

    /** The message is not the answer of somebody who was not invited. */
    public static final class NoStranger extends ReplyProblem {
        NoStranger() {
            super(Kind.INVALID, "invitation.problem.no-stranger");
        }
    }

    /** The message names nobody who could come instead. */
    public static final class NoDelegate extends ReplyProblem {
        NoDelegate() {
            super(Kind.INVALID, "invitation.problem.no-delegate");
        }
    }
}
