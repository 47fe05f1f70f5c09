package kr.dongne.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.stream.Stream;
import kr.dongne.shared.DongneProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InProcessMailTest {

    private static final Instant NOW = Instant.parse("2024-04-08T00:00:00Z");

    @TempDir
    Path folder;

    InProcessMail server;

    @BeforeEach
    void start() {
        server = new InProcessMail(folder, new DongneProperties.InProcessMail(0, 0), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDeliveredMailIsReadOverImapWithAnyPassword() throws Exception {
        send("Kim@Dongs.Example", "초대");

        assertThat(subjectOverImap("kim@dongs.example", "anything")).isEqualTo("초대");
    }

    @Test
    void aMailIsKeptAtDeliveryAndIsStillThereInTheNextProcess() throws Exception {
        send("kim@dongs.example", "초대");
        String id = server.messages().getFirst().id();

        start(); // the old server was never told to stop, as after kill -9

        assertThat(server.messages())
                .singleElement()
                .satisfies(mail -> assertThat(mail.id()).isEqualTo(id))
                .satisfies(mail -> assertThat(mail.mailbox()).isEqualTo("kim@dongs.example"))
                .satisfies(mail -> assertThat(mail.deliveredAt()).isEqualTo(NOW));
        assertThat(subjectOverImap("kim@dongs.example", "x")).isEqualTo("초대");
    }

    @Test
    void oneMailToTwoPeopleIsInTwoMailboxes() throws Exception {
        send("kim@dongs.example,lee@dongs.example", "초대");

        assertThat(server.messages())
                .extracting(StoredMail::mailbox)
                .containsExactlyInAnyOrder("kim@dongs.example", "lee@dongs.example");
    }

    @Test
    void theBytesAreKeptAsTheyCame() throws Exception {
        send("kim@dongs.example", "초대");

        StoredMail mail = server.messages().getFirst();
        assertThat(new String(mail.raw(), StandardCharsets.UTF_8)).contains("Subject: ", "\r\n\r\n본문");
        assertThat(server.message(mail.id())).contains(mail);
    }

    @Test
    void noPathNamesAPerson() throws Exception {
        send("kim@dongs.example", "초대");

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(path -> path.contains("kim"));
        }
    }

    @Test
    void anEmptiedMailboxStaysEmpty() throws Exception {
        send("kim@dongs.example", "초대");
        server.clear();
        assertThat(subjectOverImap("kim@dongs.example", "x")).isNull();

        start();

        assertThat(server.messages()).isEmpty();
    }

    @Test
    void aTakenPortIsNoReasonToFail() {
        var ports = new DongneProperties.InProcessMail(server.smtpPort(), server.imapPort());
        try (var second = new InProcessMail(folder, ports, Clock.systemUTC())) {
            assertThat(second.smtpPort()).isNotEqualTo(server.smtpPort());
        }
    }

    private void send(String recipients, String subject) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(server.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("jumin@geumcheon.example");
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(recipients));
        message.setSubject(subject, "UTF-8");
        message.setText("본문\r\n", "UTF-8");
        message.setHeader("Content-Transfer-Encoding", "8bit");
        Transport.send(message);
    }

    private @Nullable String subjectOverImap(String user, String password) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), user, password);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount() == 0 ? null : inbox.getMessage(1).getSubject();
        }
    }
}
