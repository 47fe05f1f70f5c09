package kr.dongne.outbox;

import java.util.Optional;

/** Makes the words of a queued mail right before it leaves; called as SYSTEM, outside any transaction. */
public interface MailRenderer {

    /** Whether this one makes the words of such mails; for each kind there is one that does. */
    default boolean writes(MailKind kind) {
        return true;
    }

    /** The mail as it is true now, with the row's DTSTAMP and SEQUENCE; empty when it must not be sent any more. */
    Optional<RenderedMail> render(OutboxRow row);
}
