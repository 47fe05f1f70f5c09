package kr.dongne.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.MailEndpoints;
import org.jspecify.annotations.Nullable;

/** One SMTP connection, kept open from mail to mail and renewed when the server has closed it. */
public final class SmtpConnection implements AutoCloseable {

    private final MailServer server;
    private final Session session;
    private @Nullable Transport transport;
    private int sentOverIt;

    public SmtpConnection(MailServer server) {
        this.server = server;
        this.session = server.smtp();
    }

    /** The session in which mails for this connection are made. */
    public Session session() {
        return session;
    }

    /** Makes sure that a connection is open; what stands against it, else null. */
    public @Nullable SendOutcome open() {
        if (transport != null) return null;
        MailEndpoints endpoints = server.endpoints();
        try {
            Transport fresh = session.getTransport(server.smtpProtocol());
            fresh.connect(endpoints.smtpHost(), endpoints.smtpPort(), endpoints.username(), endpoints.password());
            transport = fresh;
            sentOverIt = 0;
            return null;
        } catch (AuthenticationFailedException refused) {
            return SendOutcome.noConnection("SIGN_IN_REFUSED");
        } catch (MessagingException unreachable) {
            return SendOutcome.noConnection("NO_CONNECTION");
        }
    }

    /** Sends a mail; a connection that the server has closed meanwhile is opened again, once. */
    public SendOutcome send(ReadyMail mail, EmailAddress recipient) {
        boolean reused = sentOverIt > 0;
        SendOutcome outcome = attempt(mail, recipient);
        if (!reused || transport != null || outcome.kind() != SendOutcome.Kind.DEFERRED) return outcome;
        SendOutcome problem = open();
        return problem == null ? attempt(mail, recipient) : problem;
    }

    private SendOutcome attempt(ReadyMail mail, EmailAddress recipient) {
        Transport open = transport;
        if (open == null) return SendOutcome.noConnection("NO_CONNECTION");
        mail.startAgain();
        try {
            open.sendMessage(mail, new Address[] {new InternetAddress(recipient.value())});
            sentOverIt++;
            return SendOutcome.ACCEPTED;
        } catch (AddressException notAnAddress) {
            return SendOutcome.refused("ADDRESS");
        } catch (MessagingException e) {
            SmtpRefusal refusal = SmtpRefusal.in(e);
            if (refusal.endsConnection()) close();
            return refusal.outcome(mail.isGone());
        }
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open == null) return;
        try {
            open.close();
        } catch (MessagingException alreadyGone) {
            // nothing is lost: every mail's outcome is known by now
        }
    }
}
