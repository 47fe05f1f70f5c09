package kr.dongne.inbox;

/** What became of an incoming mail. */
public enum InboxState {
    /** Its answer counts. */
    APPLIED,
    /** It is kept, and changes nothing. */
    RECORDED,
    /** Somebody has to look at it. */
    PARKED,
    /** Somebody has looked at it and decided. */
    SETTLED
}
