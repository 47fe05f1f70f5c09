package kr.dongne.signin.link;

import java.time.Duration;

/** Why a link was made, and how long it opens the door. */
enum LinkPurpose {
    /** Somebody asked for it on the sign-in screen. */
    SIGN_IN(Duration.ofMinutes(30)),
    /** An administrator made the account or asks for a new password. */
    INVITATION(Duration.ofDays(7)),
    /** A letter asks for something on one page; its link ends with the time in which that can be done, and then at the latest. */
    ERRAND(Duration.ofDays(14)),
    /** Somebody helps at an event's check-in desk; the account itself ends earlier. */
    HELPER(Duration.ofDays(90));

    private final Duration validity;

    LinkPurpose(Duration validity) {
        this.validity = validity;
    }

    Duration validity() {
        return validity;
    }
}
