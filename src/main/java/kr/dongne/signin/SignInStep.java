package kr.dongne.signin;

import java.util.Locale;

/** What somebody still has to do after proving one thing. */
enum SignInStep {
    /** Choose a password, after the link of an invitation. */
    PASSWORD,
    /** Register an authenticator app, because the district demands one. */
    ENROL,
    /** Type the code of the authenticator app. */
    CODE;

    /** The page where it is done. */
    String address() {
        return SignInFilters.PAGES + "/" + name().toLowerCase(Locale.ROOT);
    }
}
