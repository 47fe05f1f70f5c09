package kr.dongne.outbox;

import kr.dongne.shared.BusinessException;

/** Why something cannot be done with an outgoing mail. */
public abstract sealed class OutboxProblem extends BusinessException {

    private OutboxProblem(String messageKey) {
        super(Kind.CONFLICT, messageKey);
    }

    /** The mail is on its way, has arrived, or a newer one has taken its place. */
    public static final class NothingToRepeat extends OutboxProblem {
        NothingToRepeat() {
            super("mail.problem.nothing-to-repeat");
        }
    }

    /** Nobody doubts any more whether the mail has arrived. */
    public static final class NotUncertain extends OutboxProblem {
        NotUncertain() {
            super("mail.problem.not-uncertain");
        }
    }
}
