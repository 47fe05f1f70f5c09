package kr.dongne.draft;

import java.util.Locale;

/** What can be worth a warning about an event's date, place and people. */
public enum WarningKind {
    HOLIDAY,
    WEEKEND,
    ELECTION,
    VENUE_TAKEN,
    LECTURER_TAKEN,
    CAPACITY,
    ATTENDEES_BUSY,
    DEADLINE_AFTER_START,
    DEADLINE_PAST,
    IN_THE_PAST;

    String messageKey() {
        return "event.warning." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
