package kr.dongne.round.plan;

/** How far a search for the best placement has come. */
public enum AssignmentState {
    RUNNING,
    /** Nothing better was found, or nothing better exists. */
    DONE,
    /** Ended by hand; the best so far is kept. */
    STOPPED,
    /** Ended by a mistake or a restart; there is no result. */
    FAILED
}
