package kr.dongne.itip;

import kr.dongne.mime.Bounce;
import kr.dongne.mime.MessageHead;
import kr.dongne.mime.OutlookItem;
import kr.dongne.mime.ReceivedMail;
import kr.dongne.mime.TooLarge;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads any incoming mail; it never throws: what cannot be understood comes back as a {@link Reason}. */
public final class MessageReader {

    private static final Logger LOG = LoggerFactory.getLogger(MessageReader.class);

    private MessageReader() {}

    /** The message in these bytes, within fixed limits of size, depth, number of parts and time. */
    public static IncomingMessage read(byte[] raw) {
        try {
            return message(ReceivedMail.read(raw));
        } catch (TooLarge refused) {
            return headOnly(raw, Reason.TOO_LARGE);
        } catch (RuntimeException | StackOverflowError poison) {
            LOG.warn("a mail could not be read: {}", poison.getClass().getSimpleName());
            return headOnly(raw, Reason.UNREADABLE);
        }
    }

    private static IncomingMessage message(ReceivedMail mail) {
        Bounce bounce = mail.bounce();
        // A report brings back our own calendar; nobody has answered with it.
        CalendarFinder finder = mail.isReport() || bounce != null ? null : new CalendarFinder(mail.leaves());
        CalendarPart found = finder == null ? null : found(finder, mail);
        boolean disagree = finder != null && finder.disagree();
        if (disagree) LOG.warn("a mail holds calendars that disagree");
        boolean automatic = mail.head().autoSubmitted() || mail.isReport();
        Reason problem = found != null ? found.problem() : withoutCalendar(mail, bounce, automatic);
        IncomingCalendar calendar = found == null ? null : found.calendar();
        return message(mail.head(), automatic, mail.text(), calendar, disagree, bounce, problem);
    }

    private static Reason withoutCalendar(ReceivedMail mail, @Nullable Bounce bounce, boolean automatic) {
        if (bounce != null) return bounce.permanent() ? Reason.BOUNCED : Reason.DELAYED;
        if (mail.isPacked()) return Reason.TNEF;
        return automatic ? Reason.AUTO_REPLY : Reason.NO_CALENDAR;
    }

    /** A calendar goes before what Outlook says in its own words. */
    private static @Nullable CalendarPart found(CalendarFinder finder, ReceivedMail mail) {
        CalendarPart calendar = finder.found();
        OutlookItem item = mail.outlookItem();
        return calendar != null || item == null
                ? calendar
                : OutlookReply.read(item, mail.head().from());
    }

    /** Who has written and about what, so that staff can look for the message where it came in. */
    private static IncomingMessage headOnly(byte[] raw, Reason problem) {
        try {
            MessageHead head = ReceivedMail.headOf(raw);
            return message(head, head.autoSubmitted(), "", null, false, null, problem);
        } catch (RuntimeException | StackOverflowError poison) {
            return IncomingMessage.unread(problem);
        }
    }

    private static IncomingMessage message(
            MessageHead head,
            boolean automatic,
            String text,
            @Nullable IncomingCalendar calendar,
            boolean disagree,
            @Nullable Bounce bounce,
            @Nullable Reason problem) {
        return new IncomingMessage(
                head.messageId(),
                head.inReplyTo(),
                head.from(),
                head.recipients(),
                head.subject(),
                head.date(),
                automatic,
                text,
                calendar,
                disagree,
                bounce,
                problem);
    }
}
