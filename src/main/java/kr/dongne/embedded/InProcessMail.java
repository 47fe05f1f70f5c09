package kr.dongne.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.dongne.shared.DongneProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SMTP and IMAP inside this process, on loopback only: every address has a mailbox that opens with any password, nothing
 * leaves the machine, and every delivered mail is kept in a file, so that it is still there after a restart.
 */
public final class InProcessMail implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    private static final Logger LOG = LoggerFactory.getLogger(InProcessMail.class);
    private static final long LONGEST_START_MILLIS = 20_000;

    private final MailFolder folder;
    private final Clock clock;
    private final List<StoredMail> mails;
    private final GreenMail server;

    InProcessMail(Path folder, DongneProperties.InProcessMail ports, Clock clock) {
        this.folder = new MailFolder(folder);
        this.clock = clock;
        mails = new CopyOnWriteArrayList<>(this.folder.all());
        server = new GreenMail(new ServerSetup[] {
            setup(ports.smtpPort(), ServerSetup.PROTOCOL_SMTP), setup(ports.imapPort(), ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.getUserManager().setMessageDeliveryHandler(this::keep);
        mails.forEach(this::putBack);
        LOG.info("Mail stays on this machine: SMTP {}:{}, IMAP {}:{}", HOST, smtpPort(), HOST, imapPort());
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Every delivered mail, the oldest first. */
    public List<StoredMail> messages() {
        return List.copyOf(mails);
    }

    /** The mail with this id, see {@link StoredMail#id()}. */
    public Optional<StoredMail> message(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** Takes these mails out for good; the others stay as they are. */
    void remove(List<StoredMail> gone) {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        mails.removeAll(gone);
        gone.forEach(folder::remove);
        mails.forEach(this::putBack);
    }

    /** Empties every mailbox for good. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        mails.clear();
        folder.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Called by the server before it says that a mail is accepted. */
    private GreenMailUser keep(MovingMessage mail, MailAddress recipient) throws MessagingException, UserException {
        var raw = new ByteArrayOutputStream();
        try {
            mail.getMessage().writeTo(raw);
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be read", e);
        }
        mails.add(folder.add(recipient.getEmail(), clock.instant(), raw.toByteArray()));
        return mailbox(recipient.getEmail());
    }

    private void putBack(StoredMail mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
            mailbox(mail.mailbox()).deliver(message);
        } catch (MessagingException | UserException e) {
            LOG.warn("A kept mail could not be put back: {}", mail.id(), e);
        }
    }

    private synchronized GreenMailUser mailbox(String address) throws UserException {
        GreenMailUser known = server.getUserManager().getUserByEmail(address);
        return known != null ? known : server.getUserManager().createUser(address, address, address);
    }

    private static ServerSetup setup(int preferredPort, String protocol) {
        var setup = new ServerSetup(isFree(preferredPort) ? preferredPort : 0, HOST, protocol);
        setup.setServerStartupTimeout(LONGEST_START_MILLIS);
        return setup;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
