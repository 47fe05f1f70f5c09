package kr.dongne.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import kr.dongne.embedded.StartRefused.Reason;

/** A MariaDB of our own: started with us, ended with us, its data kept under the home folder. */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final String DATABASE = "dongne";
    private static final String USER = "dongne";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;

    private final DatabaseFolders folders;
    private final FileLock lock;
    private final String password = randomPassword();
    private final ServerProcess server;

    private EmbeddedMariaDb(DatabaseFolders folders, FileLock lock, List<String> more) throws IOException {
        this.folders = folders;
        this.lock = lock;
        writeInitFile();
        try {
            server = started(more);
        } finally {
            Files.deleteIfExists(folders.initFile());
        }
    }

    /** Starts the database in these folders, with more arguments for the server; refuses with {@link StartRefused}. */
    public static EmbeddedMariaDb start(DatabaseFolders folders, List<String> more) {
        folders.create();
        try {
            FileLock lock = lock(folders);
            new LeftoverServer(folders).end();
            new ServerInstallation(folders).complete();
            return new EmbeddedMariaDb(folders, lock, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server that a killed process left behind in these folders, if there is one. */
    public static void endLeftover(DatabaseFolders folders) {
        new LeftoverServer(folders).end();
    }

    public String url() {
        return url(DATABASE);
    }

    /** The address of another database on this server. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + database;
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        server.end();
        try {
            lock.channel().close(); // and with it the lock
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock lock(DatabaseFolders folders) throws IOException {
        var channel = FileChannel.open(folders.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) return lock;
        } catch (OverlappingFileLockException sameProcess) {
            // refused below, like another process
        }
        channel.close();
        throw new StartRefused(Reason.HOME_IN_USE, folders.root().toString());
    }

    /** Several attempts, because another program may take the free port before the server does. */
    private ServerProcess started(List<String> more) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            ServerProcess candidate = ServerProcess.start(folders, more);
            if (isReady(candidate)) return candidate;
            candidate.end();
        }
        throw new StartRefused(Reason.DATABASE_DIED, folders.log().toString());
    }

    private boolean isReady(ServerProcess candidate) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (candidate.isAlive() && System.nanoTime() < deadline) {
            if (answers(candidate)) return true;
            pause();
        }
        return false;
    }

    private boolean answers(ServerProcess candidate) {
        String url = "jdbc:mariadb://127.0.0.1:" + candidate.port() + "/" + DATABASE + "?connectTimeout=2000";
        try (Connection connection = DriverManager.getConnection(url, USER, password)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs inside the server at each start: the password is new each time, and nobody else has an account. */
    private void writeInitFile() throws IOException {
        Files.deleteIfExists(folders.initFile());
        Files.createFile(
                folders.initFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String account = "'" + USER + "'@'127.0.0.1'";
        Files.writeString(
                folders.initFile(),
                String.join(
                        "\n",
                        "create database if not exists " + DATABASE + " character set utf8mb4;",
                        "create or replace user " + account + " identified by '" + password + "';",
                        "grant all privileges on *.* to " + account + ";",
                        "drop database if exists test;",
                        "delete from mysql.global_priv where user = '';",
                        "flush privileges;",
                        ""));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
