package kr.dongne.invitation;

import java.util.Locale;
import java.util.Optional;
import kr.dongne.access.Access;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that came by mail. Whoever decides what a mail means takes the invitation first; it stays locked until the
 * caller's transaction ends, so that two mails about it come one after the other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MailedAnswers {

    private final InvitationRepository invitations;
    private final Proxies proxies;
    private final EventLock lock;
    private final EventQueries events;
    private final AnswerBook book;
    private final Announcements announcements;

    MailedAnswers(
            InvitationRepository invitations,
            Proxies proxies,
            EventLock lock,
            EventQueries events,
            AnswerBook book,
            Announcements announcements) {
        this.invitations = invitations;
        this.proxies = proxies;
        this.lock = lock;
        this.events = events;
        this.book = book;
        this.announcements = announcements;
    }

    /** Takes the invitation whose calendar entry has this UID; letter case does not matter. */
    @PreAuthorize(Access.SYSTEM)
    public Optional<Asked> takeByUid(String uid) {
        return invitations
                .idOfUid(uid.toLowerCase(Locale.ROOT))
                .map(this::locked)
                .map(this::asked);
    }

    /** Takes this invitation; refuses with {@link NotFound}. */
    @PreAuthorize(Access.DISTRICT)
    public Asked take(InvitationId id) {
        return asked(locked(id));
    }

    /** Reads this invitation without taking it. */
    @PreAuthorize(Access.DISTRICT)
    public Optional<Asked> look(InvitationId id) {
        return invitations.findById(id).map(this::asked);
    }

    /** Makes it the answer that counts; refuses with {@link InvitationProblem}. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void enter(InvitationId id, GivenAnswer answer, @Nullable ProxyPerson proxy) {
        Invitation invitation = locked(id);
        book.enter(invitation, events.of(invitation.event()), answer, proxy);
    }

    /** Keeps an answer that does not count. */
    @PreAuthorize(Access.SYSTEM)
    public void note(InvitationId id, GivenAnswer answer) {
        book.note(locked(id), answer);
    }

    /** Tells the attendee that the time stays; the mail with the proposal is named by its Message-ID (RFC 5546, 3.2.8). */
    @PreAuthorize(Access.DISTRICT)
    public void declineCounter(InvitationId id, String text, @Nullable String counter) {
        Invitation invitation = locked(id);
        if (!invitation.reachable()) throw new InvitationProblem.NoAddress();
        if (announcements.over(events.of(invitation.event()))) throw new InvitationProblem.EventIsOver();
        announcements.declineCounter(invitation, text, counter);
    }

    /** Sends the current invitation again, to the invited address only (RFC 5546, 3.2.6). */
    @PreAuthorize(Access.DISTRICT)
    public void inviteAgain(InvitationId id) {
        Invitation invitation = locked(id);
        if (!invitation.reachable()) throw new InvitationProblem.NoAddress();
        EventDetails event = events.of(invitation.event());
        if (announcements.over(event)) throw new InvitationProblem.EventIsOver();
        announcements.invite(invitation);
    }

    private Invitation locked(InvitationId id) {
        lock.share(new EventId(invitations.eventOf(id).orElseThrow(NotFound::new)));
        return invitations.lock(id).orElseThrow(NotFound::new);
    }

    private Asked asked(Invitation invitation) {
        StoredAnswer answer = invitation.answer();
        return new Asked(
                invitation.id(),
                invitation.event(),
                invitation.person(),
                invitation.email(),
                invitation.uid(),
                invitation.state(),
                invitation.sequence(),
                invitation.resetSequence(),
                answer.partStat(),
                answer.sequence(),
                answer.dtstamp(),
                proxies.of(invitation) != null);
    }
}
