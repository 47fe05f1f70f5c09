package kr.dongne.mime;

import java.time.Instant;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one outgoing mail.
 *
 * @param messageId unique and stored before sending; with or without its angle brackets
 * @param inReplyTo the Message-ID of the first mail about the same invitation, for updates
 * @param from the district's mailbox; its name may be that of the office or officer
 */
public record MailHead(
        String messageId,
        @Nullable String inReplyTo,
        Party from,
        EmailAddress to,
        @Nullable String toName,
        String subject,
        Instant date) {}
