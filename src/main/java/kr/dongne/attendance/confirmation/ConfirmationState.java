package kr.dongne.attendance.confirmation;

/** How far a dong's list is. */
public enum ConfirmationState {
    /** Nobody of the dong said anything yet, or marks were changed after the list was confirmed. */
    OPEN,
    /** The dong says that the list is right. */
    CONFIRMED,
    /** The dong says that the list is wrong; the district officer settles it. */
    DISPUTED,
    /** The office has settled it: a later change needs a reason. */
    CLOSED
}
