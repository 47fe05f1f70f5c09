package kr.dongne.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A mail that the server inside this process delivered.
 *
 * @param id stays the same after a restart
 * @param mailbox the address to which it was delivered, in lower case
 * @param deliveredAt when it was delivered, by the console's clock
 * @param file its bytes as they came (RFC 5322)
 */
public record StoredMail(String id, String mailbox, Instant deliveredAt, Path file) {

    /** The whole message, byte for byte. */
    public byte[] raw() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "StoredMail[" + id + "]";
    }
}
