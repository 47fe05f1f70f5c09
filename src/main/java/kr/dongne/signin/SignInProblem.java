package kr.dongne.signin;

import kr.dongne.shared.BusinessException;

/** Why one's own ways in cannot be changed like that. */
public abstract sealed class SignInProblem extends BusinessException {

    private SignInProblem(Kind kind, String messageKey) {
        super(kind, messageKey);
    }

    /** The code is not the one of this moment, or was used before. */
    public static final class WrongCode extends SignInProblem {
        WrongCode() {
            super(Kind.INVALID, "signin.code.wrong");
        }
    }

    /** Too many wrong codes in a short time. */
    public static final class TooManyTries extends SignInProblem {
        TooManyTries() {
            super(Kind.TOO_MANY, "signin.code.locked");
        }
    }

    /** What the device sent is no passkey for this account. */
    public static final class PasskeyWrong extends SignInProblem {
        PasskeyWrong() {
            super(Kind.INVALID, "signin.problem.passkey");
        }
    }

    /** An app is registered already; it has to be given up first. */
    public static final class RegisteredAlready extends SignInProblem {
        RegisteredAlready() {
            super(Kind.CONFLICT, "signin.problem.registered");
        }
    }

    /** The district demands a second factor of this account. */
    public static final class Required extends SignInProblem {
        Required() {
            super(Kind.CONFLICT, "signin.problem.required");
        }
    }
}
