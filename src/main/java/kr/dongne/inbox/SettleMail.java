package kr.dongne.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what a person decided about a parked mail.
 *
 * @param note at most 500 characters
 */
public record SettleMail(
        UUID inboxMessageId,
        @Nullable UUID eventId,
        @Nullable UUID invitationId,
        @Nullable String note) {}
