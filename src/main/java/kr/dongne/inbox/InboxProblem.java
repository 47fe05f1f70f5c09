package kr.dongne.inbox;

import kr.dongne.shared.BusinessException;

/** Why something cannot be done with an incoming mail. */
public abstract sealed class InboxProblem extends BusinessException {

    private InboxProblem(String messageKey) {
        super(Kind.CONFLICT, messageKey);
    }

    /** Somebody else has decided about this mail already. */
    public static final class SettledAlready extends InboxProblem {
        SettledAlready() {
            super("mail.problem.settled-already");
        }
    }
}
