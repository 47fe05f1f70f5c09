package kr.dongne.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A real IMAP server with the district's mailbox, on a free port. */
public final class DistrictMailbox implements AutoCloseable {

    private static final String ADDRESS = "jumin@gu.test";

    private GreenMail server;
    private GreenMailUser user;
    private final int port;

    public DistrictMailbox() {
        server = started(0);
        port = server.getImap().getPort();
        user = server.setUser(ADDRESS, ADDRESS, ADDRESS);
    }

    private static GreenMail started(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(20_000);
        var server = new GreenMail(setup);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return server;
    }

    public URI url() {
        return URI.create("imap://127.0.0.1:" + port + "/INBOX");
    }

    public void stop() {
        server.stop();
    }

    /** The same server with the same address, whose mailbox is empty and counts its mails anew. */
    public void startAfresh() {
        server = started(port);
        user = server.setUser(ADDRESS, ADDRESS, ADDRESS);
    }

    /** Puts a mail in, byte for byte. */
    public void deliver(String raw) {
        try {
            var bytes = new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails are marked as seen. */
    public long seen() {
        try {
            var folder = server.getManagers().getImapHostManager().getInbox(user);
            return folder.getMessages().stream()
                    .filter(mail -> mail.getFlags().contains(Flags.Flag.SEEN))
                    .count();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
