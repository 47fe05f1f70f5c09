package kr.dongne.inbox;

import java.time.Instant;
import java.util.UUID;
import kr.dongne.itip.IncomingMessage;

/** Decides what an incoming mail means; called as SYSTEM in the transaction that stores the mail. */
public interface InboxHandler {

    /** Applies the message or says why not; what it throws rolls its work back and parks the mail as UNREADABLE. */
    Handling handle(UUID inboxMessageId, IncomingMessage message, Instant receivedAt);
}
