package kr.dongne.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incoming mail in a list.
 *
 * @param sender the address in From, as far as there is one
 * @param reason the name of a {@link kr.dongne.itip.Reason}, or OWN_MAIL for a mail of our own that came back to us
 * @param handledBy the account that settled it
 */
public record InboxRow(
        UUID id,
        InboxState state,
        String reason,
        Instant receivedAt,
        @Nullable String sender,
        String subject,
        @Nullable UUID eventId,
        @Nullable UUID invitationId,
        @Nullable UUID handledBy,
        @Nullable Instant handledAt,
        @Nullable String handlingNote) {}
