package kr.dongne.itip;

/** Writes calendars: UTF-8, CRLF, folded at 75 octets, checked against the standard (RFC 5545, 5546). */
public final class CalendarWriter {

    private CalendarWriter() {}

    /** An invitation or its update (RFC 5546, 3.2.2). */
    public static byte[] request(CalendarEvent event) {
        return new byte[0];
    }

    /** The cancellation of the whole event (RFC 5546, 3.2.5). */
    public static byte[] cancelEvent(CalendarEvent event) {
        return new byte[0];
    }

    /** The cancellation for this person only: without STATUS (RFC 5546, 3.2.5). */
    public static byte[] uninvite(CalendarEvent event) {
        return new byte[0];
    }

    /** The answer that the attendee would send; a blank comment is left out (RFC 5546, 3.2.3). */
    public static byte[] reply(CalendarEvent event, String comment) {
        return new byte[0];
    }

    /** A file to save: without METHOD, organizer and attendee. */
    public static byte[] plain(CalendarEvent event) {
        return new byte[0];
    }
}
