package kr.dongne.signin;

import org.springframework.security.core.AuthenticationException;

/** What was proven so far is right, but it is not enough. */
final class StepMissing extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Pending pending;

    StepMissing(Pending pending) {
        super("one more step");
        this.pending = pending;
    }

    Pending pending() {
        return pending;
    }
}
