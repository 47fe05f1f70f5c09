package kr.dongne.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes out and comes in.
 *
 * @param username the name for the SMTP server; null means no sign-in
 * @param inboxUri {@code imap[s]://host:port/folder}; null means that answers are not read
 */
public record MailEndpoints(
        String smtpHost,
        int smtpPort,
        @Nullable String username,
        @Nullable String password,
        @Nullable URI inboxUri,
        @Nullable String inboxUsername,
        @Nullable String inboxPassword) {

    @Override
    public String toString() {
        return "MailEndpoints[" + smtpHost + ":" + smtpPort + "]";
    }
}
