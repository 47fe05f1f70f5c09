package kr.dongne.privacy;

/** What makes a day of an account worth a look; each rule says in words what it looks for, see {@code privacy.rule.*}. */
public enum AnomalyRule {
    /** Very many people's data within a day. */
    BULK_READ,
    /** Work with people's data between 22:00 and 06:00. */
    AT_NIGHT,
    /** People of whom none is of the dong in whose role somebody acted. */
    OTHER_DONG,
    /** Many files taken out within a day. */
    MANY_DOWNLOADS,
    /** Many failed tries to sign in, or a lock-out. */
    FAILED_SIGN_INS,
    /** Work from many places within a day. */
    MANY_PLACES
}
