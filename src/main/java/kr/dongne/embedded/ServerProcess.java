package kr.dongne.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of mariadbd: on loopback, on a free port, with its own log; it does not die with a broken pipe. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess start(DatabaseFolders folders, List<String> more) {
        try {
            int port = freePort();
            var builder = new ProcessBuilder(command(folders, port, more));
            builder.environment()
                    .put("LD_LIBRARY_PATH", folders.programs().resolve("libs").toString());
            builder.directory(folders.root().toFile());
            builder.redirectErrorStream(true);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folders.log().toFile()));
            return new ServerProcess(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void end() {
        LeftoverServer.end(process.toHandle(), PATIENCE);
    }

    private static List<String> command(DatabaseFolders folders, int port, List<String> more) throws IOException {
        Path programs = folders.programs();
        var command = new ArrayList<>(List.of(
                folders.mariadbd().toString(),
                "--no-defaults", // must come first
                "--basedir=" + programs,
                "--datadir=" + folders.data(),
                "--tmpdir=" + folders.temporary(),
                "--pid-file=" + folders.pidFile(),
                "--init-file=" + folders.initFile(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=", // TCP only: a path below a deep home would be too long for a socket
                "--skip-name-resolve",
                "--skip-ssl",
                "--max-allowed-packet=64M",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4"));
        command.addAll(more);
        return asRightUser(folders, command);
    }

    /** The command, with what mariadbd wants to be told when it runs as root. */
    static List<String> asRightUser(DatabaseFolders folders, List<String> command) throws IOException {
        var told = new ArrayList<>(command);
        if (isRoot(folders.root())) told.add("--user=root");
        return told;
    }

    private static boolean isRoot(Path ownFolder) throws IOException {
        return "root".equals(Files.getOwner(ownFolder).getName()) && "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
