package kr.dongne.itip;

import java.time.Instant;
import java.util.List;
import kr.dongne.mime.Bounce;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Any incoming mail, as far as it could be understood.
 *
 * @param messageId with angle brackets, null where it is missing
 * @param from null where there is none, or more than one
 * @param recipients the addresses of To, Cc and Delivered-To
 * @param subject decoded, empty where it is missing
 * @param autoSubmitted whether a machine says that it has written the mail (RFC 3834)
 * @param plainText the readable text, cut to a length that a screen can show
 * @param calendar may be there although a problem stands against it
 * @param calendarsDisagree whether another calendar of the same mail says something else
 * @param problem why there is no calendar to decide about; null where there is one
 */
public record IncomingMessage(
        @Nullable String messageId,
        @Nullable String inReplyTo,
        @Nullable Party from,
        List<EmailAddress> recipients,
        String subject,
        @Nullable Instant date,
        boolean autoSubmitted,
        String plainText,
        @Nullable IncomingCalendar calendar,
        boolean calendarsDisagree,
        @Nullable Bounce bounce,
        @Nullable Reason problem) {

    /** A message of which nothing is known but why it was not read. */
    public static IncomingMessage unread(Reason problem) {
        return new IncomingMessage(null, null, null, List.of(), "", null, false, "", null, false, null, problem);
    }

    /** The UID by which the invitation is looked up, or null where there is none. */
    public @Nullable String uid() {
        return calendar == null ? null : calendar.uid();
    }
}
