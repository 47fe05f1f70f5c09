package kr.dongne.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with an incoming mail.
 *
 * @param state APPLIED, RECORDED or PARKED
 * @param reason the name of a {@link kr.dongne.itip.Reason}
 */
public record Handling(
        InboxState state,
        String reason,
        @Nullable UUID eventId,
        @Nullable UUID invitationId) {}
