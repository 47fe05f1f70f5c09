package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged console as a process of its own, for {@code *IT} tests: {@code ConsoleProcess.start(home, environment)}
 * runs the jar, {@code ConsoleProcess.run(home, options)} runs {@code bin/run}; both on a free port of loopback.
 */
public final class ConsoleProcess implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final int port;
    private final Path log;
    private final Process process;

    private ConsoleProcess(Path home, int port, Path folder, List<String> command, Map<String, String> environment) {
        this.home = home;
        this.port = port;
        try {
            Files.createDirectories(home);
            log = Files.createTempFile(Files.createDirectories(Path.of("target/console-logs")), "console", ".log");
            Files.deleteIfExists(home.resolve("ready"));
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(SPRING|DONGNE|SERVER)_.*"));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the jar with this home folder and these variables added. */
    public static ConsoleProcess start(Path home, Map<String, String> environment) {
        var options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8");
        var command = new ArrayList<>(List.of("java"));
        command.addAll(options);
        command.add("-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider");
        command.addAll(List.of("-jar", "dongne.jar"));
        return start(home, environment, command);
    }

    /** Runs this command in the folder of the unpacked program, with this home folder and these variables added. */
    public static ConsoleProcess start(Path home, Map<String, String> environment, List<String> command) {
        int port = FreePort.any();
        var all = new HashMap<>(environment);
        all.put("DONGNE_HOME", home.toString());
        all.put("SERVER_PORT", String.valueOf(port));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        var ours = new ArrayList<>(command);
        ours.replaceAll(part -> part.equals("java") ? JAVA.toString() : part); // the one on the PATH may be too old
        return new ConsoleProcess(home, port, PackagedConsole.folder(), ours, all);
    }

    /** Runs {@code bin/run} with this home folder and these further options. */
    public static ConsoleProcess run(Path home, String... options) {
        int port = FreePort.any();
        var command = new ArrayList<>(List.of("bin/run", "--home", home.toString(), "--port", String.valueOf(port)));
        command.addAll(List.of(options));
        return new ConsoleProcess(home, port, Path.of("").toAbsolutePath(), command, Map.of());
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it serves and everything is in place; fails with its output when it ends before. */
    public ConsoleProcess awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(home.resolve("ready"))) {
            if (!process.isAlive()) throw new AssertionError("the console ended: " + output());
            if (System.nanoTime() > deadline) throw new AssertionError("the console is not ready: " + output());
            pause();
        }
        return this;
    }

    /** Waits until its output contains this text. */
    public void awaitOutput(String text) {
        awaitOutput(Pattern.compile(Pattern.quote(text)));
    }

    /** Waits until its output contains what this pattern finds. */
    public Matcher awaitOutput(Pattern pattern) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Matcher matcher = pattern.matcher(output());
        while (!matcher.find()) {
            if (System.nanoTime() > deadline) throw new AssertionError("no " + pattern + " in: " + output());
            pause();
            matcher = pattern.matcher(output());
        }
        return matcher;
    }

    /** The port of the mail server inside it: {@code SMTP} or {@code IMAP}. */
    public int mailPort(String protocol) {
        return Integer.parseInt(awaitOutput(Pattern.compile(protocol + " 127\\.0\\.0\\.1:(\\d+)"))
                .group(1));
    }

    /** Waits until it has ended by itself and gives its status. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new AssertionError("the console does not end: " + output());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** SIGTERM, then its status. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** SIGKILL to the console's JVM alone: what it started is left behind. */
    public void kill() {
        jvm().destroyForcibly();
        awaitExit();
    }

    /** The JVM of the console, also when {@code bin/run} stands before it. */
    public ProcessHandle jvm() {
        return process.children().filter(ConsoleProcess::isJava).findFirst().orElseGet(process::toHandle);
    }

    /** The database servers that run on this home folder. */
    public static List<ProcessHandle> databasesOf(Path home) {
        return ProcessHandle.allProcesses()
                .filter(candidate -> List.of(candidate.info().arguments().orElse(new String[0]))
                        .contains("--datadir=" + home.resolve("database/data")))
                .toList();
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }

    private static boolean isJava(ProcessHandle candidate) {
        return candidate.info().command().orElse("").endsWith("/java");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
