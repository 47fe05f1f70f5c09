package kr.dongne.mime;

import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery status notification says about one of our mails (RFC 3464).
 *
 * @param permanent true for 5.x (undeliverable), false for 4.x (delayed)
 * @param status the code, such as {@code 5.1.1}
 * @param originalMessageId of the mail that came back, with angle brackets; null where the notification does not tell
 */
public record Bounce(
        boolean permanent,
        String status,
        @Nullable EmailAddress recipient,
        @Nullable String originalMessageId,
        @Nullable String diagnostic) {}
