package kr.dongne.reply;

import java.time.Instant;
import java.util.UUID;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventQueries;
import kr.dongne.inbox.Handling;
import kr.dongne.inbox.InboxHandler;
import kr.dongne.inbox.InboxState;
import kr.dongne.invitation.AnswerSource;
import kr.dongne.invitation.Asked;
import kr.dongne.invitation.GivenAnswer;
import kr.dongne.invitation.MailedAnswers;
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

    private final MailedAnswers answers;
    private final EventQueries events;
    private final StoredInvitations stored;

    InboxReplies(MailedAnswers answers, EventQueries events, StoredInvitations stored) {
        this.answers = answers;
        this.events = events;
        this.stored = stored;
    }

    @Override
    public Handling handle(UUID inboxMessageId, IncomingMessage message, Instant receivedAt) {
        String uid = message.uid();
        Asked asked = uid == null ? null : answers.takeByUid(uid).orElse(null);
        if (asked == null) return handling(ReplyDecision.decide(null, message, receivedAt), null);
        EventDetails event = events.of(asked.event());
        Decision decision = ReplyDecision.decide(stored.of(asked, event), message, receivedAt);
        if (decision.kind() == Decision.Kind.APPLY && asked.represented()) return parked(PROXY_STANDS, asked);
        switch (decision.kind()) {
            case APPLY -> answers.enter(asked.id(), answer(decision, receivedAt, inboxMessageId), null);
            case RECORD -> note(asked, decision, receivedAt, inboxMessageId);
            case PARK -> {}
        }
        return handling(decision, asked);
    }

    private void note(Asked asked, Decision decision, Instant receivedAt, UUID inboxMessageId) {
        boolean saysNothing = decision.partStat() == null
                || decision.partStat() == PartStat.NEEDS_ACTION
                || decision.reason() == Reason.NO_CHANGE;
        if (!saysNothing) answers.note(asked.id(), answer(decision, receivedAt, inboxMessageId));
    }

    /** The answer that a decision carries; only where it carries one. */
    private static GivenAnswer answer(Decision decision, Instant receivedAt, UUID inboxMessageId) {
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

    private static Handling parked(String reason, Asked asked) {
        return new Handling(
                InboxState.PARKED, reason, asked.event().value(), asked.id().value());
    }

    private static Handling handling(Decision decision, @Nullable Asked asked) {
        InboxState state =
                switch (decision.kind()) {
                    case APPLY -> InboxState.APPLIED;
                    case RECORD -> InboxState.RECORDED;
                    case PARK -> InboxState.PARKED;
                };
        return new Handling(
                state,
                decision.reason().name(),
                asked == null ? null : asked.event().value(),
                asked == null ? null : asked.id().value());
    }
}
