package kr.dongne.outbox;

import java.time.Instant;
import java.util.UUID;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One queued mail as it stands.
 *
 * @param messageId with its angle brackets; the same at every attempt
 * @param dtstamp in whole seconds, strictly newer than that of every earlier mail of the same invitation
 * @param nextTryAt null when nothing will happen by itself any more
 * @param lastError a code of {@code mail.error.*}, with the mail server's status code behind it where there is one
 */
public record OutboxRow(
        OutboxId id,
        MailKind kind,
        @Nullable UUID eventId,
        @Nullable UUID invitationId,
        EmailAddress recipient,
        String messageId,
        int sequence,
        Instant dtstamp,
        @Nullable String note,
        OutboxState state,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant sentAt) {}
