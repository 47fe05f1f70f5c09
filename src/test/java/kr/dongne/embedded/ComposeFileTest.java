package kr.dongne.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

    Deployment deployment;

    @BeforeEach
    void read() throws IOException {
        deployment = Deployment.read();
    }

    @Test
    void theConsoleAMariaDbAndAMailServerWatchTheirHealth() {
        assertThat(deployment.services()).containsOnlyKeys("app", "mariadb", "greenmail");
        assertThat(deployment.service("mariadb").get("image")).isEqualTo("mariadb:11.8");
        assertThat(deployment.service("greenmail").get("image").toString()).startsWith("greenmail/standalone:2.1.");
        for (String service : deployment.services().keySet())
            assertThat(deployment.healthCommand(service)).as(service).isNotEmpty();
    }

    @Test
    void theConsoleWaitsUntilTheOthersAreHealthy() {
        Map<String, Object> others = Deployment.map(deployment.service("app"), "depends_on");
        assertThat(others).containsOnlyKeys("mariadb", "greenmail");
        for (String other : others.keySet())
            assertThat(Deployment.map(others, other)).containsEntry("condition", "service_healthy");
    }

    @Test
    void whatIsKeptIsInNamedVolumes() {
        assertThat(deployment.volumes()).containsOnlyKeys("home", "database");
        assertThat(Deployment.list(deployment.service("app"), "volumes"))
                .containsExactly("home:" + deployment.imageEnvironment().get("DONGNE_HOME"));
        assertThat(Deployment.list(deployment.service("mariadb"), "volumes"))
                .containsExactly("database:/var/lib/mysql");
    }

    @Test
    void onlyTheConsoleIsReachableAndOnlyFromThisMachine() {
        assertThat(Deployment.list(deployment.service("app"), "ports")).containsExactly("127.0.0.1:8080:8080");
        assertThat(deployment.service("mariadb")).doesNotContainKey("ports");
        assertThat(deployment.service("greenmail")).doesNotContainKey("ports");
    }

    @Test
    void theMailServerSpeaksSmtpAndImap() {
        assertThat(deployment.environment("greenmail").get("GREENMAIL_OPTS")).contains("test.smtp", "test.imap");
    }

    @Test
    void theImageIsBuiltInStagesAndRunsAsSomebodyWhoIsNotRoot() {
        assertThat(deployment.instructions("FROM")).hasSize(2);
        assertThat(deployment.instructions("USER")).containsExactly("dongne");
        assertThat(deployment.instructions("COPY").getLast()).startsWith("--from=build");
    }
}
