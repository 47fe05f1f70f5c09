package kr.dongne.embedded;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived its killed console; it is known by its own pid file and data folder among its arguments. */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseFolders folders;

    LeftoverServer(DatabaseFolders folders) {
        this.folders = folders;
    }

    /** Ends it as the database likes to be ended, and only then with force; the data stay whole either way. */
    void end() {
        ProcessHandle.allProcesses().filter(this::isOurs).forEach(server -> {
            LOG.warn("Ending the database of a console that was killed (process {})", server.pid());
            end(server, PATIENCE);
        });
    }

    private boolean isOurs(ProcessHandle process) {
        List<String> arguments = Arrays.asList(process.info().arguments().orElseGet(() -> new String[0]));
        return arguments.contains("--datadir=" + folders.data())
                && arguments.contains("--pid-file=" + folders.pidFile());
    }

    static void end(ProcessHandle server, Duration patience) {
        server.destroy();
        if (!hasEnded(server, patience)) {
            server.destroyForcibly();
            hasEnded(server, patience);
        }
    }

    private static boolean hasEnded(ProcessHandle server, Duration patience) {
        try {
            server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
