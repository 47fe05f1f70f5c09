package kr.dongne.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dongne.shared.DongneHome;
import kr.dongne.shared.DongneProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the file {@code ready} in the home folder for as long as everything, demo data included, is in place. */
@Component
class ReadyMarker {

    private static final String FILE = "ready";

    private final DongneHome home;
    private final DongneProperties properties;

    ReadyMarker(DongneHome home, DongneProperties properties) {
        this.home = home;
        this.properties = properties;
    }

    /** After everybody else who does something when the console is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        home.write(FILE, properties.baseUrl() + "\n");
    }

    @EventListener(ContextClosedEvent.class)
    void closed() {
        Path file = home.path().resolve(FILE);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
