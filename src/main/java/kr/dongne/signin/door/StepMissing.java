package kr.dongne.signin.door;

import org.springframework.security.core.AuthenticationException;

/** What was proven so far is right, but it is not enough. */
public final class StepMissing extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Pending pending;

    public StepMissing(Pending pending) {
        super("one more step");
        this.pending = pending;
    }

    /** Who is on the way in, and at which step. */
    public Pending pending() {
        return pending;
    }
}
