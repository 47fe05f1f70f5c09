package kr.dongne.booking;

/** What kinds of things can be booked. */
public enum BookableKind {
    VENUE,
    LECTURER
}
