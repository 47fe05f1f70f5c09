package kr.dongne.invitation;

import kr.dongne.event.EventDetails;
import kr.dongne.event.EventStatus;
import kr.dongne.itip.PartStat;
import kr.dongne.itip.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters answers, wherever they come from: one place for what an answer does. */
@Component
class AnswerBook {

    private final Proxies proxies;
    private final ReplyLog log;
    private final ApplicationEventPublisher events;

    AnswerBook(Proxies proxies, ReplyLog log, ApplicationEventPublisher events) {
        this.proxies = proxies;
        this.log = log;
        this.events = events;
    }

    /**
     * Makes it the answer that counts; false when it was that already. A mailed one is kept all the same, because the next is
     * ordered by its stamp (RFC 5546, 2.1.5). The invitation's row is locked by the caller.
     */
    boolean enter(Invitation invitation, EventDetails event, GivenAnswer answer, @Nullable ProxyPerson proxy) {
        refuseUnlessAnswerable(invitation, event);
        ProxyPerson standIn = answer.partStat() == PartStat.DELEGATED ? needed(invitation, proxy) : null;
        boolean same = invitation.answer().says(answer) && (standIn == null || proxies.stands(invitation, standIn));
        if (same && answer.source() != AnswerSource.MAIL) return false;
        invitation.answer().become(answer);
        if (standIn == null) proxies.dismiss(invitation, event);
        else proxies.name(invitation, event, standIn);
        log.add(invitation.id(), answer, true);
        events.publishEvent(new AnswersChanged(event.id()));
        return true;
    }

    /** Keeps an answer that does not count; the stored one stays. */
    void note(Invitation invitation, GivenAnswer answer) {
        log.add(invitation.id(), answer, false);
        if (answer.reason() == Reason.STALE) invitation.answer().cameLate(answer.partStat());
        events.publishEvent(new AnswersChanged(invitation.event()));
    }

    private static void refuseUnlessAnswerable(Invitation invitation, EventDetails event) {
        if (event.status() == EventStatus.CANCELLED) throw new InvitationProblem.EventIsCancelled();
        if (!invitation.live()) throw new InvitationProblem.Withdrawn();
    }

    private static ProxyPerson needed(Invitation invitation, @Nullable ProxyPerson proxy) {
        if (invitation.proxyFor() != null) throw new InvitationProblem.ProxyOfAProxy();
        if (proxy == null) throw new InvitationProblem.ProxyMissing();
        return proxy;
    }
}
