package kr.dongne.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import kr.dongne.embedded.StoredMail;
import kr.dongne.itip.IncomingCalendar;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.itip.MessageReader;
import org.jspecify.annotations.Nullable;

/**
 * A delivered mail as its reader sees it.
 *
 * @param html the HTML part, foreign and never to be shown outside a sandbox; null where there is none
 * @param source the calendar part's text; null where there is none
 * @param calendar what that part says; null where it cannot be understood
 */
public record DeliveredMail(
        String id,
        String mailbox,
        Instant deliveredAt,
        String from,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String source,
        @Nullable IncomingCalendar calendar) {

    /** Whether a mail program would show buttons to answer it. */
    public boolean answerable() {
        return calendar != null && "REQUEST".equals(calendar.method());
    }

    static DeliveredMail of(StoredMail stored) {
        byte[] raw = stored.raw();
        IncomingMessage message = MessageReader.read(raw);
        try {
            var mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new DeliveredMail(
                    stored.id(),
                    stored.mailbox(),
                    stored.deliveredAt(),
                    message.from() == null ? "" : message.from().email().value(),
                    message.subject(),
                    message.plainText(),
                    text(mime, "text/html"),
                    text(mime, "text/calendar"),
                    message.calendar());
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("a delivered mail cannot be read: " + stored.id(), broken);
        }
    }

    /** The first part of this type, decoded as UTF-8: what this console writes. */
    private static @Nullable String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            try (InputStream content = part.getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        if (!part.isMimeType("multipart/*")) return null;
        Multipart parts = (Multipart) part.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart inner = parts.getBodyPart(i);
            String found = text(inner, type);
            if (found != null) return found;
        }
        return null;
    }
}
