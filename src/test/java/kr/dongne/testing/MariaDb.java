package kr.dongne.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.dongne.embedded.DatabaseFolders;
import kr.dongne.embedded.EmbeddedMariaDb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The one real MariaDB (11.4, embedded) of this JVM's tests: {@code MariaDb.freshSchema()} gives an empty database on it. */
public final class MariaDb {

    private static final Path ROOT = Path.of("target/mariadb").toAbsolutePath();
    private static final Path PROGRAMS = ROOT.resolve("programs");
    private static final List<String> FAST = List.of(
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-log-file-size=32M",
            "--innodb-buffer-pool-size=128M",
            "--max-connections=400");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedMariaDb SERVER = start();

    private MariaDb() {}

    /** A database that is empty and belongs to the caller; it is gone when the JVM ends. */
    public static Schema freshSchema() {
        return freshSchema("utf8mb4");
    }

    /** A database that is empty and has this character set. */
    public static Schema freshSchema(String characterSet) {
        String name = "test_" + NUMBER.incrementAndGet();
        var administrator = new DriverManagerDataSource(SERVER.url(), SERVER.username(), SERVER.password());
        JdbcClient.create(administrator)
                .sql("create database " + name + " character set " + characterSet)
                .update();
        return new Schema(name, SERVER.url(name), SERVER.username(), SERVER.password());
    }

    private static EmbeddedMariaDb start() {
        Path run = ROOT.resolve("run-" + ProcessHandle.current().pid());
        Path template = Preparation.alone(MariaDb::template);
        try {
            FileSystemUtils.copyRecursively(template, run.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var server = EmbeddedMariaDb.start(new DatabaseFolders(run, PROGRAMS), FAST);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, run)));
        return server;
    }

    /** An empty data folder that is made once and copied for each JVM, which is much faster than making it. */
    private static Path template() {
        removeDeadRuns();
        var folders = new DatabaseFolders(ROOT.resolve("template"), PROGRAMS);
        Path data = folders.root().resolve("data");
        if (!Files.isDirectory(data)) EmbeddedMariaDb.start(folders, FAST).close();
        return data;
    }

    private static void removeDeadRuns() {
        try (Stream<Path> runs = Files.list(Files.createDirectories(ROOT))) {
            for (Path run : runs.filter(MariaDb::isDeadRun).toList()) {
                EmbeddedMariaDb.endLeftover(new DatabaseFolders(run, PROGRAMS));
                FileSystemUtils.deleteRecursively(run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDeadRun(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith("run-")
                && ProcessHandle.of(Long.parseLong(name.substring("run-".length())))
                        .isEmpty();
    }

    private static void stop(EmbeddedMariaDb server, Path run) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
