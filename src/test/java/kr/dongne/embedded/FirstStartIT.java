package kr.dongne.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import kr.dongne.testing.ConsoleProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/run} from the first start over a stop and a kill to the next starts, in the system's temporary folder. */
class FirstStartIT {

    private static final Pattern TOKEN = Pattern.compile("dongne_\\S+");
    private static final String READER = "reader@dongs.example";

    @TempDir
    Path folder;

    Path home;

    @BeforeEach
    void nameTheHome() {
        home = folder.resolve("우리 동네"); // a blank and letters beyond ASCII
    }

    @Test
    void whatItKeepsOutlivesAStopAndAKillAndNothingIsLeftRunning() throws Exception {
        String secret;
        String token;
        try (var first = ConsoleProcess.run(home).awaitReady()) {
            assertThat(status(first)).isEqualTo(200);
            assertThat(first.output()).contains(first.uri("/").toString(), home.toString());
            secret = read("secret");
            token = first.awaitOutput(TOKEN).group();
            send(first.mailPort("SMTP"));
            assertThat(first.stop()).isZero();
        }
        assertThat(ConsoleProcess.databasesOf(home)).isEmpty();
        assertThat(home.resolve("ready")).doesNotExist();

        var second = ConsoleProcess.run(home).awaitReady();
        assertThat(second.jvm().info().totalCpuDuration().orElseThrow()).isLessThan(Duration.ofSeconds(20));
        assertThat(mailsOf(READER, second.mailPort("IMAP"))).isEqualTo(1);
        String person = register(second, token);
        second.kill();
        assertThat(second.awaitExit()).isNotZero();
        assertThat(ConsoleProcess.databasesOf(home)).hasSize(1);

        try (var third = ConsoleProcess.run(home).awaitReady()) {
            assertThat(third.output()).contains("Ending the database of a console that was killed");
            assertThat(ConsoleProcess.databasesOf(home)).hasSize(1);
            assertThat(mailsOf(READER, third.mailPort("IMAP"))).isEqualTo(1);
            assertThat(get(third, person, token)).contains("도담이");
        }
        assertThat(ConsoleProcess.databasesOf(home)).isEmpty();
        assertThat(read("secret")).isEqualTo(secret);
    }

    private String read(String file) throws IOException {
        return Files.readString(home.resolve(file));
    }

    private static int status(ConsoleProcess console) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(console.uri("/login"))).statusCode();
    }

    /** Registers a person and gives the path under which one finds it. */
    private static String register(ConsoleProcess console, String token) throws IOException, InterruptedException {
        var person = """
                {"name": "도담이", "sharedMailbox": false,
                 "affiliations": [{"role": "COUNCIL_MEMBER", "dong": "1154561000"}]}""";
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(console.uri("/api/v1/people"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(person)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String get(ConsoleProcess console, String path, String token)
            throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(console.uri(path)).header("Authorization", "Bearer " + token))
                .body();
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void send(int port) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("writer@dongs.example");
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(READER));
        message.setText("kept");
        Transport.send(message);
    }

    private static int mailsOf(String mailbox, int port) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, mailbox, mailbox);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }
}
