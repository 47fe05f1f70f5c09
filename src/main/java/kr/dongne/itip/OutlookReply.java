package kr.dongne.itip;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.dongne.mime.OutlookItem;
import kr.dongne.mime.Party;
import org.jspecify.annotations.Nullable;

/** The answer in a winmail.dat, written down as the calendar that Outlook would have sent outside (MS-OXCICAL, 2.1.3). */
final class OutlookReply {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private OutlookReply() {}

    /** The calendar, null where the item is no answer to a meeting. */
    static @Nullable CalendarPart read(OutlookItem item, @Nullable Party from) {
        PartStat answer = answer(item.messageClass().toLowerCase(Locale.ROOT));
        if (answer == null || item.meetingId() == null) return null;
        return CalendarPart.read(
                calendar(item, answer, from).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name(), null);
    }

    /** By the message class of Outlook (MS-OXOCAL, 2.2.7) or the one that older servers put into the pack. */
    private static @Nullable PartStat answer(String messageClass) {
        if (messageClass.contains("meeting.resp.pos") || messageClass.endsWith("mtgrespp")) return PartStat.ACCEPTED;
        if (messageClass.contains("meeting.resp.neg") || messageClass.endsWith("mtgrespn")) return PartStat.DECLINED;
        boolean perhaps = messageClass.contains("meeting.resp.tent") || messageClass.endsWith("mtgrespa");
        return perhaps ? PartStat.TENTATIVE : null;
    }

    private static String calendar(OutlookItem item, PartStat answer, @Nullable Party from) {
        StringBuilder lines = new StringBuilder("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n");
        lines.append("UID:").append(item.meetingId()).append("\r\n");
        lines.append("SEQUENCE:").append(item.sequence()).append("\r\n");
        if (item.answeredAt() != null)
            lines.append("DTSTAMP:").append(UTC.format(item.answeredAt())).append("\r\n");
        if (from != null)
            lines.append("ATTENDEE;PARTSTAT=")
                    .append(answer.calendarName())
                    .append(":mailto:")
                    .append(from.email().value())
                    .append("\r\n");
        return lines.append("END:VEVENT\r\nEND:VCALENDAR\r\n").toString();
    }
}
