package kr.dongne.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a queued mail has changed, and the change is committed; for live views. */
public record MailStateChanged(
        OutboxId id, @Nullable UUID eventId, @Nullable UUID invitationId) {}
