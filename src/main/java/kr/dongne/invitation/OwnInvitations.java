package kr.dongne.invitation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kr.dongne.access.Access;
import kr.dongne.access.SystemActor;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.invitation.OwnInvitation.Status;
import kr.dongne.itip.Reason;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The invitation that a token opens: whoever holds it reads and answers that one, and nothing else. An unknown and a revoked
 * token are refused alike, with {@link NotFound}.
 */
@Service
public class OwnInvitations {

    private final RsvpTokens tokens;
    private final InvitationRepository invitations;
    private final EventLock lock;
    private final EventQueries events;
    private final AnswerBook book;
    private final Proxies proxies;
    private final Announcements announcements;
    private final InvitationMails mails;
    private final SystemActor systemActor;
    private final ApplicationEventPublisher publisher;
    private final Transactions transactions;
    private final Clock clock;

    OwnInvitations(
            RsvpTokens tokens,
            InvitationRepository invitations,
            EventLock lock,
            EventQueries events,
            AnswerBook book,
            Proxies proxies,
            Announcements announcements,
            InvitationMails mails,
            SystemActor systemActor,
            ApplicationEventPublisher publisher,
            Transactions transactions,
            Clock clock) {
        this.tokens = tokens;
        this.invitations = invitations;
        this.lock = lock;
        this.events = events;
        this.book = book;
        this.proxies = proxies;
        this.announcements = announcements;
        this.mails = mails;
        this.systemActor = systemActor;
        this.publisher = publisher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The invitation; reading it changes nothing. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public OwnInvitation of(String token) {
        return asSystem(() -> shown(opened(token)));
    }

    /** Makes it the answer that counts and confirms it by mail; the same answer again does nothing. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public void answer(String token, AnswerFromPage command) {
        asSystem(() -> {
            Invitation invitation = locked(token);
            EventDetails event = events.of(invitation.event());
            refuseUnlessOpen(invitation, event);
            boolean changed = book.enter(invitation, event, given(command, invitation), command.proxy());
            if (changed) announcements.confirm(invitation);
            return changed;
        });
    }

    /** Says that the mail reached somebody else: no more mail goes there, and the token is dead. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public void disown(String token) {
        asSystem(() -> {
            Invitation invitation = locked(token);
            invitation.disown(clock.instant());
            publisher.publishEvent(new AnswersChanged(invitation.event()));
            return true;
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        return systemActor.call(() -> transactions.call(work));
    }

    private Invitation opened(String token) {
        RsvpTokens.Claim claim = tokens.read(token).orElseThrow(NotFound::new);
        return live(claim, invitations.findById(claim.invitation()));
    }

    private Invitation locked(String token) {
        RsvpTokens.Claim claim = tokens.read(token).orElseThrow(NotFound::new);
        lock.share(new EventId(invitations.eventOf(claim.invitation()).orElseThrow(NotFound::new)));
        return live(claim, invitations.lock(claim.invitation()));
    }

    private static Invitation live(RsvpTokens.Claim claim, Optional<Invitation> invitation) {
        return invitation
                .filter(found -> found.tokenVersion() == claim.version())
                .filter(found -> found.state() != InvitationState.WITHDRAWN)
                .orElseThrow(NotFound::new);
    }

    private OwnInvitation shown(Invitation invitation) {
        EventDetails event = events.of(invitation.event());
        return new OwnInvitation(
                invitation.id(),
                event.id(),
                mails.nameOf(event, invitation),
                mails.represented(event, invitation),
                invitation.email(),
                invitation.uid(),
                invitation.sequence(),
                status(invitation, event),
                invitation.partStat(),
                invitation.answer().comment(),
                proxy(invitation),
                invitation.answer().earlier());
    }

    private @Nullable ProxyPerson proxy(Invitation invitation) {
        Invitation proxy = proxies.of(invitation);
        if (proxy == null) return null;
        return new ProxyPerson(Objects.requireNonNull(proxy.guestName()), proxy.guestPhone(), proxy.email());
    }

    private Status status(Invitation invitation, EventDetails event) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(TimeSlot.SEOUL));
        if (event.status() == EventStatus.CANCELLED || invitation.state() == InvitationState.CANCELLED)
            return Status.CANCELLED;
        if (event.status() == EventStatus.CLOSED || !event.slot().end().isAfter(now)) return Status.OVER;
        return now.isBefore(event.answerableUntil()) ? Status.OPEN : Status.DEADLINE_PASSED;
    }

    private void refuseUnlessOpen(Invitation invitation, EventDetails event) {
        switch (status(invitation, event)) {
            case OPEN -> {}
            case DEADLINE_PASSED -> throw new InvitationProblem.DeadlinePassed();
            case OVER -> throw new InvitationProblem.EventIsOver();
            case CANCELLED -> throw new InvitationProblem.EventIsCancelled();
        }
    }

    private GivenAnswer given(AnswerFromPage command, Invitation invitation) {
        return new GivenAnswer(
                command.partStat(),
                AnswerSource.WEB,
                command.comment(),
                invitation.sequence(),
                null,
                clock.instant(),
                Reason.APPLIED,
                null,
                null);
    }
}
