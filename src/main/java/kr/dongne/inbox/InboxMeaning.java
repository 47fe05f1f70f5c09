package kr.dongne.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.itip.Reason;
import kr.dongne.mime.Bounce;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an incoming mail means for the outbox; whatever has nothing to do with transport is decided above. */
@Component
class InboxMeaning {

    static final String OWN_MAIL = "OWN_MAIL";
    static final Handling UNREADABLE = new Handling(InboxState.PARKED, Reason.UNREADABLE.name(), null, null);

    private final InboxRows inbox;
    private final Outbox outbox;
    private final ObjectProvider<InboxHandler> handler;

    InboxMeaning(InboxRows inbox, Outbox outbox, ObjectProvider<InboxHandler> handler) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.handler = handler;
    }

    Handling of(UUID id, IncomingMessage message, Instant receivedAt) {
        Optional<OutboxRow> own = outbox.named(message.messageId());
        if (own.isPresent()) return about(own.get(), InboxState.RECORDED, OWN_MAIL);
        Optional<InboxRow> copy = inbox.copyOf(message);
        if (copy.isPresent()) return duplicateOf(copy.get());
        Bounce bounce = message.bounce();
        Optional<OutboxRow> returned = bounce == null ? Optional.empty() : outbox.named(bounce.originalMessageId());
        if (bounce != null && returned.isPresent()) return cameBack(returned.get(), bounce);
        InboxHandler decider = handler.getIfAvailable();
        return decider == null ? unread(message) : decider.handle(id, message, receivedAt);
    }

    private static Handling duplicateOf(InboxRow first) {
        return new Handling(InboxState.RECORDED, Reason.DUPLICATE.name(), first.eventId(), first.invitationId());
    }

    /** Undeliverable mail is for people to look at; a delay changes nothing (RFC 3464, 2.3.3). */
    private Handling cameBack(OutboxRow mail, Bounce bounce) {
        if (!bounce.permanent()) return about(mail, InboxState.RECORDED, Reason.DELAYED.name());
        outbox.cameBack(mail.id(), codeOf(bounce));
        return about(mail, InboxState.PARKED, Reason.BOUNCED.name());
    }

    /** The status code only: whatever else stands there is a stranger's text. */
    private static String codeOf(Bounce bounce) {
        return bounce.status().matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? bounce.status() : "5";
    }

    private static Handling about(OutboxRow mail, InboxState state, String reason) {
        return new Handling(state, reason, mail.eventId(), mail.invitationId());
    }

    private static Handling unread(IncomingMessage message) {
        Reason reason = message.problem() == null ? Reason.UNKNOWN_UID : message.problem();
        return new Handling(InboxState.PARKED, reason.name(), null, null);
    }
}
