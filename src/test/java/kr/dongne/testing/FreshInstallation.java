package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives each test context a database, a home folder and ports of its own; a test's own properties win over these. */
class FreshInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Schema schema = MariaDb.freshSchema();
        var settings = new MapPropertySource(
                "fresh-installation",
                Map.of(
                        "spring.datasource.url",
                        schema.url(),
                        "spring.datasource.username",
                        schema.username(),
                        "spring.datasource.password",
                        schema.password(),
                        "spring.datasource.hikari.minimum-idle",
                        0,
                        "dongne.home",
                        home().toString(),
                        "dongne.background",
                        false,
                        "dongne.settings-memory.kept",
                        "0s",
                        "dongne.in-process-mail.smtp-port",
                        0,
                        "dongne.in-process-mail.imap-port",
                        0,
                        "server.port",
                        FreePort.any()));
        addBelowTheTestsOwn(context.getEnvironment().getPropertySources(), settings);
        OwnSecurity.in((GenericApplicationContext) context);
    }

    private static void addBelowTheTestsOwn(MutablePropertySources sources, MapPropertySource settings) {
        String own = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(own)) sources.addAfter(own, settings);
        else sources.addFirst(settings);
    }

    private static Path home() {
        try {
            Path homes = Files.createDirectories(Path.of("target/homes").toAbsolutePath());
            return Files.createTempDirectory(homes, "home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
