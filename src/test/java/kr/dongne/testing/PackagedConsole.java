package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The packaged jar, unpacked once for each build: it starts much faster so. */
final class PackagedConsole {

    private static final Path JAR =
            Path.of(System.getProperty("dongne.jar", "target/dongne.jar")).toAbsolutePath();
    private static final Path FOLDER = Path.of("target/console").toAbsolutePath();
    private static final String PROGRAM = "dongne.jar";

    private PackagedConsole() {}

    /** The folder in which {@code dongne.jar} lies beside its libraries. */
    static Path folder() {
        return Preparation.alone(PackagedConsole::upToDate);
    }

    private static Path upToDate() {
        try {
            if (!isUpToDate()) unpack();
            return FOLDER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUpToDate() throws IOException {
        Path program = FOLDER.resolve(PROGRAM);
        return Files.exists(program)
                && Files.getLastModifiedTime(program).compareTo(Files.getLastModifiedTime(JAR)) >= 0;
    }

    private static void unpack() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(java, "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString());
        Process unpacking = new ProcessBuilder(command).inheritIO().start();
        try {
            if (unpacking.waitFor() != 0) throw new AssertionError("the jar could not be unpacked: " + JAR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        Files.setLastModifiedTime(FOLDER.resolve(PROGRAM), Files.getLastModifiedTime(JAR));
    }
}
