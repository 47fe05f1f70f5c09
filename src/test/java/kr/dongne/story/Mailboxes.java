package kr.dongne.story;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other people's mail programs: they fetch over IMAP and send over SMTP, and share no code with the console. */
final class Mailboxes {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/r/[A-Za-z0-9_-]+)");

    /** A fetched mail: its subject, its text and its calendar as they were delivered. */
    record Fetched(String subject, String messageId, String text, byte[] calendar) {

        /** The path of the answer page that the mail names. */
        String rsvpPath() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) throw new AssertionError("the mail names no answer page: " + text);
            return link.group(1);
        }

        String ics() {
            return new String(calendar, StandardCharsets.UTF_8);
        }
    }

    private final int smtpPort;
    private final int imapPort;

    Mailboxes(int smtpPort, int imapPort) {
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /** All mails of this address, the oldest first. */
    List<Fetched> of(String address) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imapPort, address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Fetched> fetched = new ArrayList<>();
            for (Message message : inbox.getMessages()) fetched.add(fetched(message));
            return fetched;
        } catch (MessagingException | IOException e) {
            throw new AssertionError("the mailbox cannot be read", e);
        }
    }

    /** Waits until this address has a mail that fits, at most a minute. */
    Fetched await(String address, Predicate<Fetched> wanted) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            var found = of(address).stream().filter(wanted).findFirst();
            if (found.isPresent()) return found.get();
            if (System.nanoTime() > deadline) throw new AssertionError("no such mail came to " + address);
            pause();
        }
    }

    /** Speaks SMTP by hand, so that nothing of ours has a part in what arrives. */
    void send(String from, String to, String mail) {
        try (Socket socket = new Socket("127.0.0.1", smtpPort)) {
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var out = socket.getOutputStream();
            in.readLine();
            for (String line :
                    List.of("HELO people.test", "MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA")) {
                out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                String answer = in.readLine();
                if (answer == null || answer.startsWith("5")) throw new AssertionError("refused: " + answer);
            }
            out.write((mail + "\r\n.\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            String answer = in.readLine();
            if (answer == null || !answer.startsWith("250")) throw new AssertionError("refused: " + answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Fetched fetched(Message message) throws MessagingException, IOException {
        return new Fetched(
                message.getSubject(),
                message.getHeader("Message-ID")[0],
                new String(first(message, "text/plain"), StandardCharsets.UTF_8),
                first(message, "text/calendar"));
    }

    private static byte[] first(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            try (InputStream content = part.getInputStream()) {
                return content.readAllBytes();
            }
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                byte[] found = first(inner, type);
                if (found.length > 0) return found;
            }
        }
        return new byte[0];
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
