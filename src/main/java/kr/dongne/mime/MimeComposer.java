package kr.dongne.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Puts a calendar message into a mail that real clients understand (RFC 6047). */
public final class MimeComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeComposer() {}

    /** The mail, ready to be sent; it keeps the Message-ID it was given, and the same input gives the same bytes. */
    public static MimeMessage compose(Session session, MailHead head, MailBody body) {
        try {
            MimeMessage message = new IdKeepingMessage(session, bracketed(head.messageId()));
            writeHead(message, head);
            if (body.method() != null) message.setHeader("Content-Class", MimeParts.CALENDAR_MESSAGE);
            message.setContent(content(head, body));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException refused) {
            throw new IllegalStateException("a mail that cannot be composed", refused);
        }
    }

    private static void writeHead(MimeMessage message, MailHead head)
            throws MessagingException, UnsupportedEncodingException {
        message.setHeader("From", address(head.from().email(), head.from().name()));
        message.setHeader("Reply-To", address(head.from().email(), null));
        message.setHeader("To", address(head.to(), head.toName()));
        String subject = MimeUtility.encodeText(Scrub.line(head.subject()), UTF_8, "B");
        message.setHeader("Subject", MimeUtility.fold("Subject: ".length(), subject));
        message.setHeader(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(head.date().atZone(TimeSlot.SEOUL)));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (head.inReplyTo() != null) {
            message.setHeader("In-Reply-To", bracketed(head.inReplyTo()));
            message.setHeader("References", bracketed(head.inReplyTo()));
        }
    }

    private static Multipart content(MailHead head, MailBody body) throws MessagingException {
        MimeParts parts = new MimeParts(head.messageId());
        if (body.calendar() == null) return parts.alternative(body.text(), body.html());
        if (body.method() == null)
            return parts.mixed(
                    parts.alternative(body.text(), body.html()), MimeParts.attached(body.calendar(), "event.ics"));
        return parts.mixed(
                parts.alternative(body.text(), body.html(), MimeParts.inline(body.calendar(), body.method())),
                MimeParts.attached(body.calendar(), "invite.ics"));
    }

    private static String address(EmailAddress email, @Nullable String name) throws UnsupportedEncodingException {
        InternetAddress address = new InternetAddress();
        address.setAddress(email.value());
        if (name != null && !name.isBlank()) address.setPersonal(Scrub.line(name), UTF_8);
        return address.toString();
    }

    private static String bracketed(String messageId) {
        String id = Scrub.line(messageId);
        return id.startsWith("<") ? id : "<" + id + ">";
    }

    /** Saving a message gives it a new Message-ID; this one keeps its own, so that a second sending is recognised. */
    private static final class IdKeepingMessage extends MimeMessage {

        private final String id;

        IdKeepingMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
