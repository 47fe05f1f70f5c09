package kr.dongne.account;

import kr.dongne.shared.BusinessException;

/** Why an account cannot be changed that way. */
public abstract sealed class AccountProblem extends BusinessException {

    private AccountProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** Somebody has this user name already. */
    public static final class UsernameTaken extends AccountProblem {
        UsernameTaken() {
            super(Kind.CONFLICT, "account.problem.username-taken");
        }
    }

    /** Nobody can take away the own administration, so that one administrator always remains. */
    public static final class OwnAdministration extends AccountProblem {
        OwnAdministration() {
            super(Kind.CONFLICT, "account.problem.own-administration");
        }
    }

    /** There is no address to which a link could be mailed. */
    public static final class NoMailbox extends AccountProblem {
        NoMailbox() {
            super(Kind.CONFLICT, "account.problem.no-mailbox");
        }
    }

    /** The current password was not the right one. */
    public static final class WrongPassword extends AccountProblem {
        WrongPassword() {
            super(Kind.INVALID, "account.problem.wrong-password");
        }
    }
}
