package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** What the tests' JVMs share is made by one of them while the others wait. */
final class Preparation {

    private static final Path LOCK = Path.of("target/preparation.lock").toAbsolutePath();

    private Preparation() {}

    /** Does this while no other JVM prepares anything. */
    static synchronized <T> T alone(Supplier<T> work) {
        try {
            Files.createDirectories(LOCK.getParent());
            try (var channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel is closed
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
