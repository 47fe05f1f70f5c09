package kr.dongne.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of the system that a test needs. */
final class Command {

    private static final long SECONDS = 120;

    private Command() {}

    /** Fails with the name of the Debian package where this file is missing. */
    static void require(String path, String debianPackage) {
        if (!Files.exists(Path.of(path)))
            throw new AssertionError(path + " is missing: install the package " + debianPackage);
    }

    /** Fails with the name of the Debian package where this program is not on the path. */
    static void requireProgram(String program, String debianPackage) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin");
        boolean found = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        if (!found) throw new AssertionError(program + " is missing: install the package " + debianPackage);
    }

    /** What the program prints to its standard output; fails when it does not end well within two minutes. */
    static String run(List<String> command) {
        return run(command, Map.of());
    }

    static String run(List<String> command, Map<String, String> environment) {
        Path output = temporary(Path.of("target/foreign"), new byte[0], ".out");
        Path errors = temporary(Path.of("target/foreign"), new byte[0], ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try {
            boolean well = endsWell(builder.start());
            String printed = Files.readString(output);
            if (!well) throw new AssertionError(command.getFirst() + " failed: " + printed + Files.readString(errors));
            return printed;
        } catch (IOException missing) {
            throw new AssertionError(command.getFirst() + " cannot be run: " + missing.getMessage(), missing);
        }
    }

    private static boolean endsWell(Process process) {
        try {
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A new file with these octets that is removed when the tests end. */
    static Path temporary(Path directory, byte[] content, String suffix) {
        try {
            Files.createDirectories(directory);
            Path file = Files.createTempFile(directory, "read", suffix);
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the product is missing or was made before its source changed; its directory is there afterwards. */
    static boolean isOlder(Path product, Path source) {
        try {
            Files.createDirectories(product.getParent());
            return !Files.exists(product)
                    || Files.getLastModifiedTime(product).compareTo(Files.getLastModifiedTime(source)) < 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
