package kr.dongne.itip;

import java.time.Instant;
import java.util.List;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * The calendar found in an incoming message.
 *
 * @param method in capitals, from the body; null where the body states none
 * @param uid null where it is missing
 * @param sequence 0 where it is missing
 * @param dtstamp null where it is missing or unreadable
 * @param organizerStated whether an ORGANIZER stands there, readable or not
 * @param comment what the attendee wrote, null where it is blank; to be escaped before it is shown
 * @param summary for staff to recognise the message, never taken over
 * @param slot the times in Asia/Seoul; of a COUNTER the proposed ones
 */
public record IncomingCalendar(
        @Nullable String method,
        @Nullable String uid,
        int sequence,
        @Nullable Instant dtstamp,
        boolean recurrence,
        boolean organizerStated,
        @Nullable EmailAddress organizer,
        List<IncomingAttendee> attendees,
        @Nullable String comment,
        @Nullable String summary,
        @Nullable TimeSlot slot) {}
