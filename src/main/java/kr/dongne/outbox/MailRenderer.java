package kr.dongne.outbox;

import java.util.Optional;

/** Makes the words of a queued mail right before it leaves; called as SYSTEM, outside any transaction. */
public interface MailRenderer {

    /** The mail as it is true now, with the row's DTSTAMP and SEQUENCE; empty when it must not be sent any more. */
    Optional<RenderedMail> render(OutboxRow row);
}
