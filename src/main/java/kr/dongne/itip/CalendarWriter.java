package kr.dongne.itip;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;

/** Writes calendars: UTF-8, CRLF, folded at 75 octets, checked against the standard (RFC 5545, 5546). */
public final class CalendarWriter {

    private CalendarWriter() {}

    /** An invitation or its update (RFC 5546, 3.2.2). */
    public static byte[] request(CalendarEvent event) {
        return CalendarBytes.of(CalendarShape.calendar(ImmutableMethod.REQUEST, invited(event, Status.CONFIRMED)));
    }

    /** The cancellation of the whole event (RFC 5546, 3.2.5). */
    public static byte[] cancelEvent(CalendarEvent event) {
        return CalendarBytes.of(CalendarShape.calendar(ImmutableMethod.CANCEL, invited(event, Status.CANCELLED)));
    }

    /** The cancellation for this person only: without STATUS (RFC 5546, 3.2.5). */
    public static byte[] uninvite(CalendarEvent event) {
        return CalendarBytes.of(CalendarShape.calendar(ImmutableMethod.CANCEL, invited(event, Status.NONE)));
    }

    /** The answer that the attendee would send; a blank comment is left out (RFC 5546, 3.2.3). */
    public static byte[] reply(CalendarEvent event, String comment) {
        VEvent answer = CalendarShape.event(event);
        CalendarShape.organizer(answer, event.organizer());
        CalendarShape.answering(answer, event.attendee(), event.partStat());
        CalendarShape.comment(answer, comment);
        return CalendarBytes.of(CalendarShape.calendar(ImmutableMethod.REPLY, answer));
    }

    /**
     * The organizer keeps the time in spite of a proposal, and says why; it names the answered sequence and nothing of the event
     * (RFC 5546, 3.2.8).
     */
    public static byte[] declineCounter(CalendarEvent event, String comment) {
        VEvent refusal = CalendarShape.named(event);
        CalendarShape.organizer(refusal, event.organizer());
        CalendarShape.comment(refusal, comment);
        return CalendarBytes.of(CalendarShape.timeless(ImmutableMethod.DECLINE_COUNTER, refusal));
    }

    /** A file to save: without METHOD, organizer and attendee. */
    public static byte[] plain(CalendarEvent event) {
        VEvent entry = CalendarShape.event(event);
        CalendarShape.status(entry, Status.CONFIRMED);
        return CalendarBytes.of(calendarWithoutMethod(entry));
    }

    private static VEvent invited(CalendarEvent event, Status status) {
        VEvent invitation = CalendarShape.event(event);
        CalendarShape.status(invitation, status);
        CalendarShape.organizer(invitation, event.organizer());
        CalendarShape.invited(invitation, event.attendee(), event.partStat());
        CalendarShape.counterAllowed(invitation, event.counterAllowed());
        return invitation;
    }

    private static Calendar calendarWithoutMethod(VEvent entry) {
        return CalendarShape.calendar(null, entry);
    }

    /** Which STATUS the event carries. */
    enum Status {
        CONFIRMED,
        CANCELLED,
        NONE
    }
}
