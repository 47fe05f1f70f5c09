package kr.dongne.mime;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The parts of an outgoing mail; their boundaries come from the Message-ID, so that the same mail has the same bytes. */
final class MimeParts {

    static final String CALENDAR_MESSAGE = "urn:content-classes:calendarmessage";

    private final String seed;

    MimeParts(String messageId) {
        this.seed = UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** Text, then HTML, then what the reader's client likes best (RFC 2046, 5.1.4). */
    MimeMultipart alternative(String text, String html, MimeBodyPart... further) throws MessagingException {
        MimeMultipart alternative = new BoundedMultipart("alternative", "=_alt_" + seed);
        alternative.addBodyPart(readable(text, "text/plain"));
        alternative.addBodyPart(readable(html, "text/html"));
        for (MimeBodyPart part : further) alternative.addBodyPart(part);
        return alternative;
    }

    MimeMultipart mixed(MimeMultipart first, MimeBodyPart attachment) throws MessagingException {
        MimeBodyPart wrapped = new MimeBodyPart();
        wrapped.setContent(first);
        MimeMultipart mixed = new BoundedMultipart("mixed", "=_mix_" + seed);
        mixed.addBodyPart(wrapped);
        mixed.addBodyPart(attachment);
        return mixed;
    }

    static MimeBodyPart inline(byte[] calendar, String method) throws MessagingException {
        MimeBodyPart part = base64(calendar, "text/calendar; charset=UTF-8; method=" + method);
        part.setHeader("Content-Class", CALENDAR_MESSAGE);
        return part;
    }

    static MimeBodyPart attached(byte[] calendar, String fileName) throws MessagingException {
        MimeBodyPart part = base64(calendar, "application/ics; name=" + fileName);
        part.setHeader("Content-Disposition", "attachment; filename=" + fileName);
        return part;
    }

    private static MimeBodyPart readable(String text, String type) throws MessagingException {
        return base64(Scrub.crlf(text).getBytes(StandardCharsets.UTF_8), type + "; charset=UTF-8");
    }

    private static MimeBodyPart base64(byte[] content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A multipart with a boundary that base64 cannot contain. */
    private static final class BoundedMultipart extends MimeMultipart {

        BoundedMultipart(String subtype, String boundary) {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"" + boundary + "\"";
        }
    }
}
