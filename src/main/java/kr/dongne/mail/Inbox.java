package kr.dongne.mail;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.account.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Every mail that came to the district's mailbox, as it came, and what became of it. */
@Service
public class Inbox {

    /** Mails in these states (empty = all), the newest first. */
    @PreAuthorize(Access.DISTRICT)
    public List<InboxRow> list(Set<InboxState> states, int limit) {
        throw new UnsupportedOperationException(states.toString() + limit);
    }

    /** How many mails wait for somebody to look at them. */
    @PreAuthorize(Access.DISTRICT)
    public int parked() {
        throw new UnsupportedOperationException();
    }

    /** One mail, read again from its bytes. */
    @PreAuthorize(Access.DISTRICT)
    public InboxItem read(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** One mail's bytes as they came. */
    @PreAuthorize(Access.DISTRICT)
    public byte[] raw(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** Records what a person decided about a parked mail; somebody else's earlier decision stands and refuses this one. */
    @PreAuthorize(Access.DISTRICT)
    public void settle(SettleMail command) {
        throw new UnsupportedOperationException(command.inboxMessageId().toString());
    }

    /** Whether the mailbox is being read. */
    @PreAuthorize(Access.SIGNED_IN)
    public InboxStatus status() {
        return new InboxStatus(InboxStatus.State.NOT_CONFIGURED, null, null);
    }
}
