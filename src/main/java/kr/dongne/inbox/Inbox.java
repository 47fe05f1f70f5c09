package kr.dongne.inbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.itip.MessageReader;
import kr.dongne.mail.MailServer;
import kr.dongne.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every mail that came to the district's mailbox, as it came, and what became of it. */
@Service
public class Inbox {

    private final InboxRows rows;
    private final InboxCursor cursor;
    private final MailServer server;
    private final AccessLog accessLog;
    private final CurrentActor currentActor;

    Inbox(InboxRows rows, InboxCursor cursor, MailServer server, AccessLog accessLog, CurrentActor currentActor) {
        this.rows = rows;
        this.cursor = cursor;
        this.server = server;
        this.accessLog = accessLog;
        this.currentActor = currentActor;
    }

    /** Mails in these states (empty = all), the newest first. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public List<InboxRow> list(Set<InboxState> states, int limit) {
        List<InboxRow> found = rows.list(states.isEmpty() ? EnumSet.allOf(InboxState.class) : states, limit);
        accessLog.record(AccessTask.INBOX_READ, subjects(found), "list");
        return found;
    }

    /** How many mails wait for somebody to look at them. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public int parked() {
        return rows.count(InboxState.PARKED);
    }

    /** One mail, read again from its bytes. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public InboxItem read(UUID id) {
        InboxRow row = rows.of(id).orElseThrow(NotFound::new);
        accessLog.record(AccessTask.INBOX_READ, subjects(List.of(row)), id.toString());
        return new InboxItem(row, MessageReader.read(bytes(id)));
    }

    /** One mail's bytes as they came. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public byte[] raw(UUID id) {
        InboxRow row = rows.of(id).orElseThrow(NotFound::new);
        accessLog.record(AccessTask.INBOX_READ, subjects(List.of(row)), id.toString());
        return bytes(id);
    }

    /** Records what a person decided about a parked mail; somebody else's earlier decision stands and refuses this one. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void settle(SettleMail command) {
        InboxRow row = rows.of(command.inboxMessageId()).orElseThrow(NotFound::new);
        if (!rows.settle(command, currentActor.get().accountId())) throw new InboxProblem.SettledAlready();
        accessLog.record(
                AccessTask.INBOX_HANDLED,
                subjects(List.of(row)),
                command.inboxMessageId().toString());
    }

    /** Whether the mailbox is being read. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional(readOnly = true)
    public InboxStatus status() {
        if (server.endpoints().inboxUri() == null) return new InboxStatus(InboxStatus.State.NOT_CONFIGURED, null, null);
        return cursor.status();
    }

    private byte[] bytes(UUID id) {
        return rows.raw(id).orElseThrow(NotFound::new);
    }

    /** The log names the invitations of the mails: a mail is about a person by its invitation only. */
    private static List<UUID> subjects(List<InboxRow> found) {
        return found.stream()
                .map(InboxRow::invitationId)
                .filter(id -> id != null)
                .distinct()
                .toList();
    }
}
