package kr.dongne.signin;

import kr.dongne.access.AccountId;
import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.account.ChosenPasswords;
import kr.dongne.account.Password;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The steps after the first proof: a code, a new authenticator app, a first password. */
@Component
class SignInSteps {

    private final Owners owners;
    private final SecondFactors secondFactors;
    private final SignInFailures failures;
    private final ChosenPasswords passwords;
    private final Door door;
    private final AccessLog log;

    SignInSteps(
            Owners owners,
            SecondFactors secondFactors,
            SignInFailures failures,
            ChosenPasswords passwords,
            Door door,
            AccessLog log) {
        this.owners = owners;
        this.secondFactors = secondFactors;
        this.failures = failures;
        this.passwords = passwords;
        this.door = door;
        this.log = log;
    }

    /** Takes what was typed for this step; in, one step further ({@link StepMissing}), or refused. */
    Authentication take(Pending pending, String typed, Object details) {
        Owner owner = owners.of(pending.account()).filter(Owner::enabled).orElseThrow(SignInSteps::refused);
        return switch (pending.step()) {
            case PASSWORD -> choose(owner, typed, details);
            case CODE, ENROL -> code(owner, pending.step(), typed, details);
        };
    }

    private Authentication choose(Owner owner, String typed, Object details) {
        passwords.choose(owner.id(), new Password(typed));
        return door.admit(owners.of(owner.id()).orElseThrow(), SignInWay.LINK, by(owner, details));
    }

    private Authentication code(Owner owner, SignInStep step, String typed, Object details) {
        String counted = counted(owner.id());
        SignInFailures.Attempt attempt = failures.begin(counted);
        if (attempt == SignInFailures.Attempt.LOCKED) {
            log.recordFor(owner.id(), AccessTask.SIGN_IN_FAILED, "REFUSED", by(owner, details), "code locked");
            throw new LockedException("locked");
        }
        boolean right = step == SignInStep.ENROL
                ? secondFactors.confirm(owner.id(), typed)
                : secondFactors.accept(owner.id(), typed);
        if (!right) {
            boolean last = attempt == SignInFailures.Attempt.LAST;
            AccessTask task = last ? AccessTask.LOCKED_OUT : AccessTask.SIGN_IN_FAILED;
            log.recordFor(owner.id(), task, "REFUSED", by(owner, details), "code");
            throw refused();
        }
        failures.succeeded(counted);
        if (step == SignInStep.ENROL)
            log.recordFor(owner.id(), AccessTask.SECOND_FACTOR_CHANGED, "OK", by(owner, details), "enrolled");
        return door.open(owner, SignInWay.TWO_FACTORS, details);
    }

    /** Failures with codes are counted apart; nobody can type such a name into the sign-in form. */
    private static String counted(AccountId account) {
        return "\u0000code of " + account.value();
    }

    private static Authentication by(Owner owner, Object details) {
        var proof = UsernamePasswordAuthenticationToken.unauthenticated(owner.username(), "");
        proof.setDetails(details);
        return proof;
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }
}
