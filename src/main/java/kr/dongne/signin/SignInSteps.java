package kr.dongne.signin;

import kr.dongne.access.SignInWay;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.account.ChosenPasswords;
import kr.dongne.account.Password;
import kr.dongne.signin.door.Door;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import kr.dongne.signin.door.Pending;
import kr.dongne.signin.door.SignInStep;
import kr.dongne.signin.door.StepMissing;
import kr.dongne.signin.secondfactor.SecondFactors;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The steps after the first proof: a code, a new authenticator app, a first password. */
@Component
class SignInSteps {

    private final Owners owners;
    private final SecondFactors secondFactors;
    private final CodeCheck codes;
    private final ChosenPasswords passwords;
    private final Door door;
    private final AccessLog log;

    SignInSteps(
            Owners owners,
            SecondFactors secondFactors,
            CodeCheck codes,
            ChosenPasswords passwords,
            Door door,
            AccessLog log) {
        this.owners = owners;
        this.secondFactors = secondFactors;
        this.codes = codes;
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
        boolean enrols = step == SignInStep.ENROL;
        CodeCheck.Outcome outcome = codes.check(
                owner.id(),
                () -> enrols ? secondFactors.confirm(owner.id(), typed) : secondFactors.accept(owner.id(), typed));
        if (outcome != CodeCheck.Outcome.RIGHT) throw failed(owner, outcome, details);
        if (enrols) log.recordFor(owner.id(), AccessTask.SECOND_FACTOR_CHANGED, "OK", by(owner, details), "enrolled");
        return door.open(owner, SignInWay.TWO_FACTORS, details);
    }

    private AuthenticationException failed(Owner owner, CodeCheck.Outcome outcome, Object details) {
        boolean last = outcome == CodeCheck.Outcome.LAST;
        boolean locked = outcome == CodeCheck.Outcome.LOCKED;
        AccessTask task = last ? AccessTask.LOCKED_OUT : AccessTask.SIGN_IN_FAILED;
        log.recordFor(owner.id(), task, "REFUSED", by(owner, details), locked ? "code locked" : "code");
        return locked ? new LockedException("locked") : refused();
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
