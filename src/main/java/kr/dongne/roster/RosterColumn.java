package kr.dongne.roster;

/** What a column of a roster can hold. */
public enum RosterColumn {
    NAME,
    DONG,
    ROLE,
    PHONE,
    EMAIL,
    /** Whether several people read the mailbox. */
    SHARED,
    FROM,
    TO,
    /** First and last day in one cell. */
    TERM,
    NOTE
}
