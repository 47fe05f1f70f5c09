package kr.dongne.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.itip.MessageReader;
import kr.dongne.testing.ConsoleProcess;
import kr.dongne.testing.MailServerProcess;
import kr.dongne.testing.Patience;
import kr.dongne.testing.SlowWire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kill and a stop in the middle of sending the workshop's invitations, SMTP and IMAP being another process. */
class SendingIsInterruptedIT {

    private static final String ORGANIZER = "jumin@geumcheon.example";
    private static final int WITH_EMAIL = 89;
    private static final int SENDERS = 2;
    private static final int SIGTERM_STATUS = 128 + 15;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path home;

    private ConsoleProcess console;

    @Test
    void afterAKillEverybodyHasTheInvitationOnceOrTwiceWithTheSameMessageId() throws Exception {
        sendWithKills(1);
    }

    @Test
    @Tag("long")
    void afterFourKillsToo() throws Exception {
        sendWithKills(4);
    }

    @Test
    @Tag("long")
    void f29_aStopInTheMiddleIsQuickAndQuietAndEverybodyHasTheInvitationOnce() throws Exception {
        try (var server = MailServerProcess.start();
                var wire = new SlowWire(server.smtpPort(), Duration.ofMillis(15))) {
            console = start(server, wire);
            String event = send();
            Patience.until(PATIENCE, () -> wire.mails() >= WITH_EMAIL / 3);
            stopQuickly();
            assertThat(wire.mails()).isLessThan(WITH_EMAIL);
            console = start(server, wire);
            Patience.until(PATIENCE, () -> states(event).equals(Set.of("SENT")));
            compare(get("/events/" + event + "/invitations"), server, 0);
        } finally {
            if (console != null) console.close();
        }
    }

    private void stopQuickly() {
        String before = console.output();
        long start = System.nanoTime();
        assertThat(console.stop()).isEqualTo(SIGTERM_STATUS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_STOP);
        assertThat(console.output().substring(before.length())).doesNotContain("WARN", "ERROR", "Exception", "\tat ");
        assertThat(ConsoleProcess.databasesOf(home)).isEmpty();
    }

    private String send() {
        String event = get("/events").get(0).get("id").asString();
        assertThat(post("/events/" + event + "/invitations/send").statusCode()).isEqualTo(202);
        return event;
    }

    private void sendWithKills(int kills) throws Exception {
        try (var server = MailServerProcess.start();
                var wire = new SlowWire(server.smtpPort(), Duration.ofMillis(15))) {
            console = start(server, wire);
            String event = send();
            for (int kill = 1; kill <= kills; kill++) {
                int mails = WITH_EMAIL * kill / (kills + 1);
                Patience.until(PATIENCE, () -> wire.mails() >= mails);
                console.kill();
                console = start(server, wire);
            }
            Patience.until(PATIENCE, () -> states(event).equals(Set.of("SENT")));
            compare(get("/events/" + event + "/invitations"), server, kills);
        } finally {
            if (console != null) console.close();
        }
    }

    private void compare(JsonNode invitations, MailServerProcess server, int kills) throws Exception {
        Map<String, Set<String>> uidsByMailbox = new HashMap<>();
        for (JsonNode invitation : mailed(invitations))
            uidsByMailbox
                    .computeIfAbsent(invitation.get("email").asString(), mailbox -> new HashSet<>())
                    .add(invitation.get("uid").asString());
        int copies = 0;
        for (Map.Entry<String, Set<String>> mailbox : uidsByMailbox.entrySet()) {
            List<IncomingMessage> mails = mailsOf(mailbox.getKey(), server.imapPort());
            assertThat(mails.stream().map(IncomingMessage::uid).collect(Collectors.toSet()))
                    .isEqualTo(mailbox.getValue());
            assertThat(mails.stream().map(IncomingMessage::messageId).collect(Collectors.toSet()))
                    .hasSameSizeAs(mailbox.getValue());
            copies += mails.size();
        }
        assertThat(mailed(invitations)).hasSize(WITH_EMAIL);
        assertThat(copies).isBetween(WITH_EMAIL, WITH_EMAIL + kills * SENDERS);
    }

    private ConsoleProcess start(MailServerProcess server, SlowWire wire) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", String.valueOf(wire.port()));
        environment.put("DONGNE_INBOX_URL", "imap://127.0.0.1:" + server.imapPort() + "/INBOX");
        environment.put("DONGNE_INBOX_USERNAME", ORGANIZER);
        environment.put("DONGNE_INBOX_PASSWORD", ORGANIZER);
        environment.put("DONGNE_ORGANIZER", ORGANIZER);
        environment.put("DONGNE_BASE_URL", "https://console.geumcheon.example");
        environment.put("DONGNE_DEMO", "true");
        environment.put("DONGNE_CLOCK", "2024-04-08T00:00:00Z");
        return ConsoleProcess.start(home, environment).awaitReady();
    }

    private Set<String> states(String event) {
        Set<String> states = new HashSet<>();
        for (JsonNode invitation : mailed(get("/events/" + event + "/invitations")))
            states.add(invitation.get("mailState").asString());
        return states;
    }

    private static List<JsonNode> mailed(JsonNode invitations) {
        List<JsonNode> mailed = new ArrayList<>();
        for (JsonNode invitation : invitations) if (invitation.hasNonNull("mailState")) mailed.add(invitation);
        return mailed;
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(console.uri("/api/v1" + path)).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(console.uri("/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.header("Authorization", "Bearer " + token()).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String token() throws IOException {
        Matcher line = Pattern.compile("token of officer: (\\S+)")
                .matcher(Files.readString(home.resolve("demo-accounts.txt")));
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private static List<IncomingMessage> mailsOf(String address, int port) throws MessagingException, IOException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<IncomingMessage> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                var raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                mails.add(MessageReader.read(raw.toByteArray()));
            }
            return mails;
        }
    }
}
