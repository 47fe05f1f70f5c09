package kr.dongne.privacy;

/** What a person may ask for (Personal Information Protection Act, articles 35 to 37). */
public enum RequestKind {
    /** To see what is kept. */
    ACCESS,
    /** To have it corrected. */
    CORRECTION,
    /** To have it deleted. */
    DELETION,
    /** To have its use stopped. */
    SUSPENSION
}
