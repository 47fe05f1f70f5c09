package kr.dongne.access;

/** With what somebody came in. */
public enum SignInWay {
    PASSWORD,
    TWO_FACTORS,
    LINK,
    OFFICE,
    PASSKEY,
    HELPER
}
