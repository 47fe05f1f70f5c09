package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Debian's own MariaDB (10.11 in Debian 12), the oldest that is supported, as a process on loopback with data of its own:
 * {@code try (var server = Debian10_11.start()) { server.freshSchema() … }}; for tests tagged "long".
 */
public final class Debian10_11 implements AutoCloseable {

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALLER = Path.of("/usr/bin/mariadb-install-db");
    private static final String USER = "test";
    private static final String PASSWORD = "test";
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Path folder;
    private final int port = FreePort.any();
    private final List<String> command;
    private Process process;
    private final AtomicInteger number = new AtomicInteger();

    private Debian10_11(Path folder, boolean durable) throws IOException {
        this.folder = folder;
        run(
                INSTALLER.toString(),
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--skip-test-db",
                "--user=" + System.getProperty("user.name"));
        Path init = Files.writeString(folder.resolve("init.sql"), """
                create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all privileges on *.* to '%1$s'@'127.0.0.1' with grant option;
                """.formatted(USER, PASSWORD));
        command = List.of(
                SERVER.toString(),
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + folder,
                "--pid-file=" + folder.resolve("pid"),
                "--init-file=" + init,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                "--max-connections=400",
                "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0),
                "--user=" + System.getProperty("user.name"));
        process = start(command.toArray(String[]::new));
        awaitAnswer();
    }

    /** Starts the server; fails with the name of Debian's package when it is not there. */
    public static Debian10_11 start() {
        return start(false);
    }

    /** The one that several test classes share. */
    static Debian10_11 shared() {
        return Shared.SERVER;
    }

    private static final class Shared {

        static final Debian10_11 SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "stop-oldest-mariadb"));
        }
    }

    /** The same, but a commit is on the disk before it is acknowledged, as on a real installation. */
    public static Debian10_11 startDurable() {
        return start(true);
    }

    /** Kills the server (SIGKILL) and starts it again on the same data and port. */
    public void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start(command.toArray(String[]::new));
        awaitAnswer();
    }

    private static Debian10_11 start(boolean durable) {
        if (!Files.isExecutable(SERVER) || !Files.isExecutable(INSTALLER))
            throw new AssertionError("MariaDB of the system is missing: apt-get install mariadb-server-core");
        try {
            Path folders =
                    Files.createDirectories(Path.of("target/debian-mariadb").toAbsolutePath());
            return new Debian10_11(Files.createTempDirectory(folders, "run-"), durable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that is empty, has utf8mb4 and belongs to the caller. */
    public Schema freshSchema() {
        return freshSchema("utf8mb4");
    }

    /** A database that is empty and has this character set. */
    public Schema freshSchema(String characterSet) {
        String name = "test_" + number.incrementAndGet();
        JdbcClient.create(new DriverManagerDataSource(url(""), USER, PASSWORD))
                .sql("create database " + name + " character set " + characterSet)
                .update();
        return new Schema(name, url(name), USER, PASSWORD);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = DriverManager.getConnection(url(""), USER, PASSWORD)) {
                if (connection.isValid(2)) return;
            } catch (SQLException notYet) {
                pause();
            }
        }
        process.destroyForcibly();
        throw new AssertionError("MariaDB did not start, see " + folder.resolve("log"));
    }

    private void run(String... command) throws IOException {
        Process installer = start(command);
        try {
            if (!installer.waitFor(1, TimeUnit.MINUTES) || installer.exitValue() != 0)
                throw new AssertionError(Arrays.toString(command) + " failed, see " + folder.resolve("log"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
