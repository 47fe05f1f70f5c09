package kr.dongne.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an embedded database keeps what it needs.
 *
 * @param root everything below belongs to one database and is locked by the process that runs it
 * @param programs the unpacked server; several databases may share it
 */
public record DatabaseFolders(Path root, Path programs) {

    static final String VERSION = "11.4.5";

    /** The folders of a database that lives here with programs of its own. */
    public static DatabaseFolders under(Path root) {
        return new DatabaseFolders(root, root.resolve("mariadb-" + VERSION));
    }

    Path data() {
        return root.resolve("data");
    }

    Path draft() {
        return root.resolve("data.new");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path pidFile() {
        return root.resolve("mariadb.pid");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    Path mariadbd() {
        return programs.resolve("bin/mariadbd");
    }

    void create() {
        try {
            Files.createDirectories(root);
            Files.createDirectories(programs);
            Files.createDirectories(temporary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
