package kr.dongne.agenda;

/** What somebody chooses of the calendar: how it is laid out, around which day, and which events are on it. */
public enum AgendaField {
    VIEW,
    DATE,
    DONG,
    LECTURER,
    STATUS,
    KIND
}
