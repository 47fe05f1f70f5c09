package kr.dongne.itip;

/** Why an incoming message was applied, recorded or parked; a closed list. */
public enum Reason {
    /** The answer counts from now on. */
    APPLIED,
    /** The answer came when the event was over. */
    LATE,
    /** The same answer is stored already, or the message answers nothing. */
    NO_CHANGE,
    /** The answer was given before the time or place changed. */
    STALE,
    /** A newer answer of the same person is stored already. */
    OUT_OF_ORDER,
    /** The event has been cancelled. */
    CANCELLED_EVENT,
    /** This person's invitation has been withdrawn. */
    WITHDRAWN,
    /** Somebody answers who was not invited. */
    PARTY_CRASHER,
    /** The sender is not the attendee who is said to answer. */
    SENDER_MISMATCH,
    /** The message names an organizer other than ours. */
    ORGANIZER_MISMATCH,
    /** No invitation has this UID. */
    UNKNOWN_UID,
    /** It cannot be told which calendar, event or attendee is meant. */
    AMBIGUOUS,
    /** The attendee wants to send somebody else. */
    DELEGATED,
    /** Another time is proposed. */
    COUNTER,
    /** The attendee asks for the current invitation again. */
    REFRESH,
    /** The answer is about one instance of a recurring event; we send none. */
    RECURRENCE,
    /** The answer is none that an event knows. */
    BAD_PARTSTAT,
    /** The calendar states no METHOD. */
    METHOD_MISSING,
    /** The METHOD of the calendar and that of the mail part differ. */
    METHOD_MISMATCH,
    /** A METHOD that never comes from an attendee, such as REQUEST or CANCEL. */
    METHOD_NOT_ALLOWED,
    /** The calendar holds no event. */
    NO_EVENT,
    /** A mail written by a human, without a calendar. */
    NO_CALENDAR,
    /** A mail written by a machine, without a calendar: out of office, a receipt. */
    AUTO_REPLY,
    /** Our mail could not be delivered (DSN 5.x). */
    BOUNCED,
    /** Our mail has not been delivered yet (DSN 4.x). */
    DELAYED,
    /** The contents are packed in Outlook's winmail.dat, and hold no answer that can be read. */
    TNEF,
    /** The calendar cannot be understood. */
    UNREADABLE,
    /** The message, a part or its nesting is beyond the limits. */
    TOO_LARGE,
    /** A message with this Message-ID has been processed before. */
    DUPLICATE
}
