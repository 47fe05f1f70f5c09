package kr.dongne.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dongne.access.Access;
import kr.dongne.access.SystemActor;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.itip.Reason;
import kr.dongne.material.MaterialContent;
import kr.dongne.material.MaterialId;
import kr.dongne.material.Materials;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The participant's own page: whoever holds the token of an invitation reads and answers it, and nothing else. An unknown
 * and a revoked token are refused alike, with {@link NotFound}.
 */
@Service
public class RsvpPages {

    private final RsvpTokens tokens;
    private final InvitationRepository invitations;
    private final EventLock lock;
    private final EventQueries events;
    private final Materials materials;
    private final AnswerBook book;
    private final Announcements announcements;
    private final RsvpReader reader;
    private final LetterDesk desk;
    private final InvitationMails mails;
    private final SystemActor systemActor;
    private final ApplicationEventPublisher publisher;
    private final Transactions transactions;
    private final Clock clock;

    RsvpPages(
            RsvpTokens tokens,
            InvitationRepository invitations,
            EventLock lock,
            EventQueries events,
            Materials materials,
            AnswerBook book,
            Announcements announcements,
            RsvpReader reader,
            LetterDesk desk,
            InvitationMails mails,
            SystemActor systemActor,
            ApplicationEventPublisher publisher,
            Transactions transactions,
            Clock clock) {
        this.tokens = tokens;
        this.invitations = invitations;
        this.lock = lock;
        this.events = events;
        this.materials = materials;
        this.book = book;
        this.announcements = announcements;
        this.reader = reader;
        this.desk = desk;
        this.mails = mails;
        this.systemActor = systemActor;
        this.publisher = publisher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The page; reading it changes nothing. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public RsvpPage read(String token) {
        return asSystem(() -> reader.page(opened(token)));
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

    /** Says that the mail reached somebody else: no more mail goes there, and the link is dead. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public void disown(String token) {
        asSystem(() -> {
            Invitation invitation = locked(token);
            invitation.disown(clock.instant());
            publisher.publishEvent(new AnswersChanged(invitation.event()));
            return true;
        });
    }

    /** The event as a file for the reader's own calendar (RFC 5545), without organizer and attendee. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public byte[] calendar(String token) {
        return asSystem(() -> {
            Invitation invitation = opened(token);
            EventDetails event = events.of(invitation.event());
            EmailAddress address = invitation.email();
            if (address == null) throw new NotFound();
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            return desk.plainCalendar(
                    event, mails.addressee(event, invitation, address, token, invitation.sequence(), now));
        });
    }

    /** One file of the event. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public MaterialContent material(String token, UUID material) {
        return asSystem(() -> materials.content(opened(token).event(), new MaterialId(material)));
    }

    private <T> T asSystem(Supplier<T> work) {
        return systemActor.call(() -> transactions.call(work));
    }

    private Invitation opened(String token) {
        return tokens.read(token)
                .flatMap(claim -> invitations
                        .findById(claim.invitation())
                        .filter(found -> found.tokenVersion() == claim.version()))
                .filter(found -> found.state() != InvitationState.WITHDRAWN)
                .orElseThrow(NotFound::new);
    }

    private Invitation locked(String token) {
        RsvpTokens.Claim claim = tokens.read(token).orElseThrow(NotFound::new);
        lock.share(new EventId(invitations.eventOf(claim.invitation()).orElseThrow(NotFound::new)));
        return invitations
                .lock(claim.invitation())
                .filter(found -> found.tokenVersion() == claim.version())
                .filter(found -> found.state() != InvitationState.WITHDRAWN)
                .orElseThrow(NotFound::new);
    }

    private void refuseUnlessOpen(Invitation invitation, EventDetails event) {
        switch (reader.status(invitation, event)) {
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
