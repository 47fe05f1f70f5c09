package kr.dongne.invitation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.inbox.Handling;
import kr.dongne.inbox.InboxHandler;
import kr.dongne.inbox.InboxState;
import kr.dongne.itip.Decision;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.itip.PartStat;
import kr.dongne.itip.Reason;
import kr.dongne.itip.ReplyDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies the mailed answers that may be applied by themselves; everything else waits for a person. Mails nobody. */
@Component
class InboxReplies implements InboxHandler {

    /** Somebody answers who has sent a proxy: applying it un-invites the proxy by mail, which only a person may cause. */
    static final String PROXY_STANDS = "PROXY_STANDS";

    private final InvitationRepository invitations;
    private final Proxies proxies;
    private final EventLock lock;
    private final EventQueries events;
    private final StoredInvitations stored;
    private final AnswerBook book;

    InboxReplies(
            InvitationRepository invitations,
            Proxies proxies,
            EventLock lock,
            EventQueries events,
            StoredInvitations stored,
            AnswerBook book) {
        this.invitations = invitations;
        this.proxies = proxies;
        this.lock = lock;
        this.events = events;
        this.stored = stored;
        this.book = book;
    }

    @Override
    public Handling handle(UUID inboxMessageId, IncomingMessage message, Instant receivedAt) {
        Invitation invitation = lockedByUid(message.uid()).orElse(null);
        if (invitation == null) return handling(ReplyDecision.decide(null, message, receivedAt), null);
        EventDetails event = events.of(invitation.event());
        Decision decision = ReplyDecision.decide(stored.of(invitation, event), message, receivedAt);
        boolean applies = decision.kind() == Decision.Kind.APPLY;
        if (applies && proxies.of(invitation) != null) return parked(PROXY_STANDS, invitation);
        switch (decision.kind()) {
            case APPLY -> book.enter(invitation, event, answer(decision, receivedAt, inboxMessageId), null);
            case RECORD -> note(invitation, decision, receivedAt, inboxMessageId);
            case PARK -> {}
        }
        return handling(decision, invitation);
    }

    private Optional<Invitation> lockedByUid(@Nullable String uid) {
        if (uid == null) return Optional.empty();
        return invitations.idOfUid(uid.toLowerCase(Locale.ROOT)).flatMap(id -> {
            invitations.eventOf(id).ifPresent(event -> lock.share(new EventId(event)));
            return invitations.lock(id);
        });
    }

    private void note(Invitation invitation, Decision decision, Instant receivedAt, UUID inboxMessageId) {
        boolean saysNothing = decision.partStat() == null
                || decision.partStat() == PartStat.NEEDS_ACTION
                || decision.reason() == Reason.NO_CHANGE;
        if (!saysNothing) book.note(invitation, answer(decision, receivedAt, inboxMessageId));
    }

    /** The answer that a decision carries; only where it carries one. */
    static GivenAnswer answer(Decision decision, Instant receivedAt, UUID inboxMessageId) {
        PartStat said = decision.partStat();
        return new GivenAnswer(
                said == null ? PartStat.NEEDS_ACTION : said,
                AnswerSource.MAIL,
                decision.comment(),
                decision.sequence(),
                decision.dtstamp(),
                receivedAt,
                decision.reason(),
                null,
                inboxMessageId);
    }

    private static Handling parked(String reason, Invitation invitation) {
        return new Handling(
                InboxState.PARKED,
                reason,
                invitation.event().value(),
                invitation.id().value());
    }

    private static Handling handling(Decision decision, @Nullable Invitation invitation) {
        InboxState state =
                switch (decision.kind()) {
                    case APPLY -> InboxState.APPLIED;
                    case RECORD -> InboxState.RECORDED;
                    case PARK -> InboxState.PARKED;
                };
        return new Handling(
                state,
                decision.reason().name(),
                invitation == null ? null : invitation.event().value(),
                invitation == null ? null : invitation.id().value());
    }
}
