package kr.dongne.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.dongne.shared.Uuid7;
import org.springframework.util.FileSystemUtils;

/** Delivered mails as files: one folder for each address, named by a digest; a file is whole or not there. */
final class MailFolder {

    private static final String ADDRESS_FILE = "address";
    private static final String SUFFIX = ".eml";

    private final Path root;

    MailFolder(Path root) {
        this.root = root;
    }

    StoredMail add(String address, Instant deliveredAt, byte[] raw) {
        String mailbox = address.strip().toLowerCase(Locale.ROOT);
        Path folder = root.resolve(digest(mailbox));
        String id = deliveredAt.toEpochMilli() + "-" + Uuid7.next();
        try {
            if (!Files.isDirectory(folder)) makeFolder(folder, mailbox);
            Path draft = Files.write(folder.resolve(id + ".new"), raw);
            Path file = Files.move(draft, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
            return new StoredMail(id, mailbox, deliveredAt, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every mail, in the order of delivery. */
    List<StoredMail> all() {
        var mails = new ArrayList<StoredMail>();
        for (Path folder : list(root)) {
            Path address = folder.resolve(ADDRESS_FILE);
            if (Files.exists(address)) mails.addAll(mailsIn(folder, text(address)));
        }
        mails.sort(Comparator.comparing(StoredMail::deliveredAt).thenComparing(StoredMail::id));
        return mails;
    }

    void remove(StoredMail mail) {
        try {
            Files.deleteIfExists(mail.file());
            Path mailbox = mail.file().getParent();
            if (mailbox != null && list(mailbox).size() == 1)
                FileSystemUtils.deleteRecursively(mailbox); // the address alone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            for (Path folder : list(root)) FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeFolder(Path folder, String mailbox) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ADDRESS_FILE), mailbox);
    }

    private static List<StoredMail> mailsIn(Path folder, String mailbox) {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .map(file -> storedMail(file, mailbox))
                .toList();
    }

    private static StoredMail storedMail(Path file, String mailbox) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        Instant deliveredAt = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-', 1))));
        return new StoredMail(id, mailbox, deliveredAt, file);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String mailbox) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mailbox.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
