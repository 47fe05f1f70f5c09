package kr.dongne.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.account.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What has to be told to whom: queued with the change that causes it, sent by itself afterwards. */
@Service
public class Outbox {

    private static final String STAFF_OR_SYSTEM = Access.DONG_STAFF + " or " + Access.SYSTEM;

    /** Queues a mail in the caller's transaction; waiting mails that it makes pointless are withdrawn. */
    @PreAuthorize(STAFF_OR_SYSTEM)
    public OutboxId queue(QueueMail mail) {
        throw new UnsupportedOperationException(mail.kind().name());
    }

    /** All mails of an event, the newest first. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public List<OutboxRow> ofEvent(UUID eventId) {
        throw new UnsupportedOperationException(eventId.toString());
    }

    /** The newest mail of an invitation that the caller may see. */
    @PreAuthorize(STAFF_OR_SYSTEM)
    public Optional<OutboxRow> latestOf(UUID invitationId) {
        throw new UnsupportedOperationException(invitationId.toString());
    }

    /** The newest mail of each of these invitations; the caller asks only for those that the actor may see. */
    @PreAuthorize(STAFF_OR_SYSTEM)
    public Map<UUID, OutboxRow> latestOf(Collection<UUID> invitationIds) {
        throw new UnsupportedOperationException(invitationIds.toString());
    }

    /** The newest mail of each invitation of an event. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public Map<UUID, OutboxRow> latestByInvitation(UUID eventId) {
        throw new UnsupportedOperationException(eventId.toString());
    }

    /** How far the mails of an event have come. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public SendingProgress progress(UUID eventId) {
        throw new UnsupportedOperationException(eventId.toString());
    }

    /** Sends a mail again that failed, waits or is uncertain, at once and with the same Message-ID. */
    @PreAuthorize(Access.DISTRICT)
    public void retry(OutboxId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Takes back every mail of an invitation that has not left yet. */
    @PreAuthorize(STAFF_OR_SYSTEM)
    public void withdraw(UUID invitationId) {
        throw new UnsupportedOperationException(invitationId.toString());
    }
}
