package kr.dongne.signin;

import java.util.function.BooleanSupplier;
import kr.dongne.access.AccountId;
import kr.dongne.signin.door.SignInFailures;
import org.springframework.stereotype.Component;

/** Counts tries with codes, wherever they are typed, so that guessing stops. */
@Component
class CodeCheck {

    private final SignInFailures failures;

    CodeCheck(SignInFailures failures) {
        this.failures = failures;
    }

    /** What a try came to. */
    enum Outcome {
        RIGHT,
        WRONG,
        /** Wrong, and the account's codes rest from now on. */
        LAST,
        /** The code was not looked at. */
        LOCKED
    }

    Outcome check(AccountId account, BooleanSupplier right) {
        String counted = counted(account);
        SignInFailures.Attempt attempt = failures.begin(counted);
        if (attempt == SignInFailures.Attempt.LOCKED) return Outcome.LOCKED;
        if (!right.getAsBoolean()) return attempt == SignInFailures.Attempt.LAST ? Outcome.LAST : Outcome.WRONG;
        failures.forget(counted);
        return Outcome.RIGHT;
    }

    /** As {@link #check}, for somebody who is in; refuses with {@link SignInProblem}. */
    void demand(AccountId account, BooleanSupplier right) {
        switch (check(account, right)) {
            case RIGHT -> {}
            case WRONG, LAST -> throw new SignInProblem.WrongCode();
            case LOCKED -> throw new SignInProblem.TooManyTries();
        }
    }

    /** Codes are counted apart from passwords; nobody can type such a name into the sign-in form. */
    static String counted(AccountId account) {
        return "\u0000code of " + account.value();
    }
}
