package kr.dongne.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The folder in which this installation keeps what is its own; only its owner may look inside. */
@Component
public class DongneHome {

    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;

    public DongneHome(DongneProperties properties) {
        path = properties.home();
        folder(path);
    }

    public Path path() {
        return path;
    }

    /** The folder of this name inside, made when it is missing. */
    public Path folder(String name) {
        return folder(path.resolve(name));
    }

    /** The text of this file, or nothing when there is none. */
    public Optional<String> read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts this text into this file, readable for its owner only; all of it or nothing. */
    public void write(String name, String text) {
        Path file = path.resolve(name);
        try {
            Path draft = Files.createTempFile(path, name, ".new", OWNER_ONLY_FILE);
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of this file; when there is none, the made text is kept there. */
    public String keep(String name, Supplier<String> made) {
        return read(name).orElseGet(() -> {
            String text = made.get();
            write(name, text);
            return text;
        });
    }

    private static Path folder(Path folder) {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, OWNER_ONLY_FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
