package kr.dongne.signin.door;

import org.springframework.security.core.AuthenticationException;

/** Nobody came in by this way; the sign-in screen has the words for it. */
public final class Refused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** The end of the key of the screen's message. */
    public Refused(String why) {
        super(why);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
