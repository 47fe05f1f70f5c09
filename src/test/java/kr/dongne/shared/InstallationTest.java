package kr.dongne.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class InstallationTest {

    @TempDir
    Path folder;

    @Test
    void emptySettingsAreAsGoodAsNone() {
        DongneProperties properties =
                properties(Map.of("organizer", "", "base-url", " ", "secret", "", "clock", "", "inbox.url", ""));
        assertThat(properties.organizer()).isEqualTo(DongneProperties.LOCAL_ORGANIZER);
        assertThat(properties.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(properties.secret()).isNull();
        assertThat(properties.clock()).isNull();
        assertThat(properties.inbox().url()).isNull();
        assertThat(properties.inbox().poll()).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.background()).isTrue();
    }

    @Test
    void theBaseUrlHasNoSlashAtItsEnd() {
        assertThat(properties(Map.of("base-url", "https://dongne.example.org/")).baseUrl())
                .isEqualTo(URI.create("https://dongne.example.org"));
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(properties(Map.of("secret", "open-sesame-open", "inbox.password", "tulip"))
                        .toString())
                .doesNotContain("sesame", "tulip");
    }

    @Test
    void theGeneratedSecretIsKeptForItsOwnerOnly() throws Exception {
        DongneProperties properties = properties(Map.of());
        byte[] first = new Secret(properties, new DongneHome(properties)).derive("links");
        byte[] afterRestart = new Secret(properties, new DongneHome(properties)).derive("links");

        assertThat(first).hasSize(32).isEqualTo(afterRestart);
        assertThat(permissions("secret")).isEqualTo("rw-------");
        assertThat(permissions("")).isEqualTo("rwx------");
    }

    @Test
    void eachPurposeAndEachInstallationHasKeysOfItsOwn() {
        DongneProperties one = properties(Map.of("secret", "the-secret-of-one-installation"));
        DongneProperties other = properties(Map.of("secret", "the-secret-of-the-other-one"));
        var secret = new Secret(one, new DongneHome(one));

        assertThat(secret.derive("links")).isNotEqualTo(secret.derive("message-ids"));
        assertThat(secret.derive("links")).isNotEqualTo(new Secret(other, new DongneHome(other)).derive("links"));
    }

    @Test
    void aKeptTextIsMadeOnce() {
        DongneProperties properties = properties(Map.of());
        var home = new DongneHome(properties);
        assertThat(home.read("note")).isEmpty();
        assertThat(home.keep("note", () -> "첫째")).isEqualTo("첫째");
        assertThat(home.keep("note", () -> "둘째")).isEqualTo("첫째");
        home.write("note", "셋째");
        assertThat(home.read("note")).contains("셋째");
    }

    private String permissions(String name) throws Exception {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("home").resolve(name)));
    }

    private DongneProperties properties(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        settings.forEach((name, value) -> all.put("dongne." + name, value));
        all.put("dongne.home", folder.resolve("home").toString());
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("dongne", DongneProperties.class)
                .get();
    }
}
