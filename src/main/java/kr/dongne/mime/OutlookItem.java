package kr.dongne.mime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Outlook has packed into a winmail.dat (MS-OXTNEF).
 *
 * @param messageClass what the item is, such as {@code IPM.Schedule.Meeting.Resp.Pos}; empty where it does not say
 * @param meetingId the identity of the meeting as hexadecimal digits (MS-OXOCAL, 2.2.1.28), null where there is none
 * @param sequence 0 where it is missing
 * @param answeredAt when the attendee answered, by the attendee's clock; null where it is missing
 * @param files the files that are attached to the item
 */
public record OutlookItem(
        String messageClass,
        @Nullable String meetingId,
        int sequence,
        @Nullable Instant answeredAt,
        List<MimePart> files) {}
