package kr.dongne.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A composed mail in its final bytes; it knows whether they have all gone out, after which an answer may be lost. */
public final class ReadyMail extends MimeMessage {

    private boolean gone;

    private ReadyMail(Session session, byte[] bytes) throws MessagingException {
        super(session, new ByteArrayInputStream(bytes));
    }

    /** Writes the composed mail out, once and for all. */
    public static ReadyMail of(Session session, MimeMessage composed) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        composed.writeTo(bytes);
        return new ReadyMail(session, bytes.toByteArray());
    }

    /** Whether all of it was written; the server can have accepted it only then (RFC 5321, 4.1.1.4). */
    boolean isGone() {
        return gone;
    }

    void startAgain() {
        gone = false;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        super.writeTo(out, ignoredHeaders);
        gone = true;
    }
}
