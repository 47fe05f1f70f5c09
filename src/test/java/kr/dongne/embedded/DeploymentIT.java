package kr.dongne.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.dongne.testing.ConsoleProcess;
import kr.dongne.testing.Debian10_11;
import kr.dongne.testing.MailServerProcess;
import kr.dongne.testing.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The image's entry command with the environment of {@code docker-compose.yml}, against Debian's MariaDB 10.11 and a
 * GreenMail in another process; only host names, ports and the home folder differ. The image itself is not built here.
 */
@Tag("long")
class DeploymentIT {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path home;

    @Test
    void theEntryCommandServesInTheEnvironmentOfTheComposeFile() throws Exception {
        Deployment deployment = Deployment.read();
        try (var database = Debian10_11.start();
                var mail = MailServerProcess.start();
                var console = start(deployment, database.freshSchema(), mail)) {
            console.awaitReady();

            assertThat(status(console)).isEqualTo(200);
            assertThat(health(deployment, console.port())).isZero();
            assertThat(health(deployment, mail.smtpPort())).isNotZero();
            assertThat(ConsoleProcess.databasesOf(home)).isEmpty();
            assertThat(home.resolve("mailbox")).doesNotExist();
            assertThat(console.stop()).isEqualTo(TERMINATED);
        }
    }

    private ConsoleProcess start(Deployment deployment, Schema administration, MailServerProcess mail) {
        makeDatabase(administration, deployment.environment("mariadb"));
        String databaseHost = administration.url().split("/")[2];
        Map<String, String> environment = new HashMap<>(deployment.imageEnvironment());
        environment.putAll(deployment.environment("app"));
        environment.replaceAll((name, value) -> value.replace("mariadb:3306", databaseHost)
                .replace("greenmail:3143", "127.0.0.1:" + mail.imapPort())
                .replaceFirst("^greenmail$", "127.0.0.1")
                .replaceFirst("^3025$", String.valueOf(mail.smtpPort())));
        return ConsoleProcess.start(home, environment, deployment.entryCommand());
    }

    /** As the image of MariaDB does at its first start. */
    private static void makeDatabase(Schema administration, Map<String, String> environment) {
        JdbcClient jdbc = JdbcClient.create(administration.dataSource());
        String database = environment.get("MARIADB_DATABASE");
        String user = environment.get("MARIADB_USER");
        jdbc.sql("create database " + database + " character set utf8mb4").update();
        jdbc.sql("create user '%s'@'%%' identified by '%s'".formatted(user, environment.get("MARIADB_PASSWORD")))
                .update();
        jdbc.sql("grant all on %s.* to '%s'@'%%'".formatted(database, user)).update();
    }

    private static int status(ConsoleProcess console) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(console.uri("/login")).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int health(Deployment deployment, int port) throws IOException, InterruptedException {
        List<String> command = deployment.healthCommand("app");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
