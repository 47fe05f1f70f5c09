package kr.dongne.outbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to be told to whom: queued with the change that causes it, sent by itself afterwards. */
@Service
public class Outbox {

    private final OutboxQueue queue;
    private final OutboxRows rows;
    private final UndeliverableAddresses undeliverable;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;

    Outbox(
            OutboxQueue queue,
            OutboxRows rows,
            UndeliverableAddresses undeliverable,
            AccessLog accessLog,
            ApplicationEventPublisher events) {
        this.queue = queue;
        this.rows = rows;
        this.undeliverable = undeliverable;
        this.accessLog = accessLog;
        this.events = events;
    }

    /** Queues a mail in the caller's transaction, which must exist; waiting mails that it makes pointless are withdrawn. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public OutboxId queue(QueueMail mail) {
        OutboxId id = queue.add(mail);
        events.publishEvent(new MailQueued());
        events.publishEvent(new MailStateChanged(id, mail.eventId(), mail.invitationId()));
        return id;
    }

    /** Sends a mail again that failed, waits or is uncertain, at once and with the same Message-ID. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void retry(OutboxId id) {
        OutboxRow row = existing(id);
        if (!queue.makeDue(id)) throw new OutboxProblem.NothingToRepeat();
        undeliverable.forget(row.recipient());
        events.publishEvent(new MailQueued());
        events.publishEvent(new MailStateChanged(id, row.eventId(), row.invitationId()));
    }

    /** Takes an uncertain mail as arrived, because the recipient said so. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void takeAsArrived(OutboxId id) {
        OutboxRow row = existing(id);
        if (!queue.takeAsArrived(id)) throw new OutboxProblem.NotUncertain();
        events.publishEvent(new MailStateChanged(id, row.eventId(), row.invitationId()));
    }

    /** All mails of an event, the newest first. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<OutboxRow> ofEvent(UUID eventId) {
        return rows.ofEvent(eventId);
    }

    /** The newest mail of each of these invitations; the caller asks only for those that the actor may see. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public Map<UUID, OutboxRow> latestOf(Collection<UUID> invitationIds) {
        return newest(rows.ofInvitations(invitationIds));
    }

    /** The newest mail of each invitation of an event. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public Map<UUID, OutboxRow> latestByInvitation(UUID eventId) {
        return newest(rows.ofEvent(eventId));
    }

    /** How far the mails of an event have come; null means all mails. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public SendingProgress progress(@Nullable UUID eventId) {
        return rows.progress(eventId);
    }

    /** Mails in these states, the newest first. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public List<OutboxRow> list(Collection<OutboxState> states, int offset, int limit) {
        List<OutboxRow> found = states.isEmpty() ? List.of() : rows.list(states, offset, limit);
        accessLog.record(AccessTask.INVITATIONS_READ, newest(found).keySet(), "outbox");
        return found;
    }

    /** The same list for a screen that shows mails of these invitations already: only others are noted in the access log. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public List<OutboxRow> listAgain(Collection<OutboxState> states, int limit, Set<UUID> shownInvitations) {
        List<OutboxRow> found = states.isEmpty() ? List.of() : rows.list(states, 0, limit);
        Set<UUID> fresh = new HashSet<>(newest(found).keySet());
        fresh.removeAll(shownInvitations);
        if (!fresh.isEmpty()) accessLog.record(AccessTask.INVITATIONS_READ, fresh, "outbox");
        return found;
    }

    /** How many mails are in these states. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public int count(Collection<OutboxState> states) {
        return states.isEmpty() ? 0 : rows.count(states);
    }

    /** The mail with this Message-ID, which only its recipient and we know. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public Optional<OutboxRow> named(@Nullable String messageId) {
        return rows.named(messageId);
    }

    /** Notes that a mail came back undeliverable, with the code of the notification (RFC 3463) such as 5.1.1. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void cameBack(OutboxId id, String statusCode) {
        OutboxRow row = existing(id);
        queue.cameBack(id, "BOUNCED " + statusCode);
        undeliverable.note(row.recipient(), statusCode);
        events.publishEvent(new MailStateChanged(id, row.eventId(), row.invitationId()));
    }

    private OutboxRow existing(OutboxId id) {
        return rows.of(id.value()).orElseThrow(NotFound::new);
    }

    private static Map<UUID, OutboxRow> newest(List<OutboxRow> newestFirst) {
        return newestFirst.stream()
                .filter(row -> row.invitationId() != null)
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(row.invitationId()),
                        Function.identity(),
                        (newer, older) -> newer));
    }
}
