package kr.dongne.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;

/**
 * A mail server in a process of its own, SMTP and IMAP on loopback, every mailbox opens with any password: it lives on
 * while the console is killed; {@code try (var mail = MailServerProcess.start()) { mail.smtpPort() … }}.
 */
public final class MailServerProcess implements AutoCloseable {

    private final Process process;
    private final int smtpPort;
    private final int imapPort;

    private MailServerProcess(Process process, int smtpPort, int imapPort) {
        this.process = process;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    public static MailServerProcess start() {
        Process process = JavaProcess.start(MailServerProcess.class);
        String[] ports = JavaProcess.said(process, "ports ").split(" ");
        return new MailServerProcess(process, Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The process itself: ends when the one that started it does. */
    public static void main(String[] none) throws IOException {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        System.out.println(
                "ports " + server.getSmtp().getPort() + " " + server.getImap().getPort());
        if (System.in.read() < 0) server.stop();
    }
}
