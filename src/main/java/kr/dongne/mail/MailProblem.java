package kr.dongne.mail;

import kr.dongne.shared.BusinessException;

/** Why something cannot be done with a mail. */
public abstract sealed class MailProblem extends BusinessException {

    private MailProblem(String messageKey) {
        super(Kind.CONFLICT, messageKey);
    }

    /** The mail is on its way, has arrived, or a newer one has taken its place. */
    public static final class NothingToRepeat extends MailProblem {
        NothingToRepeat() {
            super("mail.problem.nothing-to-repeat");
        }
    }

    /** Nobody doubts any more whether the mail has arrived. */
    public static final class NotUncertain extends MailProblem {
        NotUncertain() {
            super("mail.problem.not-uncertain");
        }
    }

    /** Somebody else has decided about this incoming mail already. */
    public static final class SettledAlready extends MailProblem {
        SettledAlready() {
            super("mail.problem.settled-already");
        }
    }
}
