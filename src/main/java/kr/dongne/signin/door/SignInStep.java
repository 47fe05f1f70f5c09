package kr.dongne.signin.door;

import java.util.Locale;

/** What somebody still has to do after proving one thing. */
public enum SignInStep {
    /** Choose a password, after the link of an invitation. */
    PASSWORD,
    /** Register an authenticator app, because the district demands one. */
    ENROL,
    /** Type the code of the authenticator app. */
    CODE;

    /** Where the plain pages of the ways in are. */
    public static final String PAGES = "/sign-in";

    /** The page where it is done. */
    public String address() {
        return PAGES + "/" + name().toLowerCase(Locale.ROOT);
    }
}
