package kr.dongne.signin.office;

import org.springframework.security.core.AuthenticationException;

/** Nobody came in by way of the office's sign-in service. */
public final class OfficeRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String why;

    private OfficeRefused(String why) {
        super(why);
        this.why = why;
    }

    /** The service vouches for somebody who has no account here that is open. */
    static OfficeRefused noAccountHere() {
        return new OfficeRefused("office-unknown");
    }

    /** The service was not reached, was left, or said what does not hold. */
    static OfficeRefused notCompleted() {
        return new OfficeRefused("office");
    }

    /** What the sign-in screen is told: the end of its message's key. */
    public String why() {
        return why;
    }
}
