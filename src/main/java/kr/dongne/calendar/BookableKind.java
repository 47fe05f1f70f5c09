package kr.dongne.calendar;

/** What kinds of things can be booked. */
public enum BookableKind {
    VENUE,
    LECTURER
}
