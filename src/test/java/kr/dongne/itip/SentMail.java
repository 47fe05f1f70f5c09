package kr.dongne.itip;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import kr.dongne.mime.MailBody;
import kr.dongne.mime.MailHead;
import kr.dongne.mime.MimeComposer;

/** Our mail to Hong, taken apart as a receiver sees it. */
final class SentMail {

    static final Session SESSION = Session.getInstance(new Properties());

    private SentMail() {}

    static MailHead head(String subject, String toName) {
        return new MailHead(
                "i-1.0@geumcheon.example",
                null,
                Workshop.OFFICE,
                Workshop.HONG.email(),
                toName,
                subject,
                Instant.parse("2024-04-08T00:00:00Z"));
    }

    /** The mail as it comes out at the other end. */
    static MimeMessage received(MailBody body) throws Exception {
        return parsed(raw(MimeComposer.compose(SESSION, head("초대", "홍길동"), body)));
    }

    static String raw(MimeMessage message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static MimeMessage parsed(String raw) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    static MimeMultipart multipart(MimeMessage message) throws Exception {
        return (MimeMultipart) message.getContent();
    }

    static MimeMultipart alternative(MimeMessage message) throws Exception {
        return (MimeMultipart) multipart(message).getBodyPart(0).getContent();
    }

    static BodyPart calendar(MimeMessage message) throws Exception {
        return alternative(message).getBodyPart(2);
    }

    static byte[] bytes(BodyPart part) throws Exception {
        return part.getInputStream().readAllBytes();
    }

    static String content(BodyPart part) throws Exception {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }
}
