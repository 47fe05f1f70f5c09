package kr.dongne.invitation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.access.SystemActor;
import kr.dongne.event.EventCancelled;
import kr.dongne.event.EventChanged;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets invitations follow their event: in the same transaction, so that no change is ever saved without its mails. */
@Component
class EventFollower {

    private final EventQueries events;
    private final InvitationRepository invitations;
    private final Announcements announcements;
    private final SystemActor systemActor;
    private final EntityManager entities;
    private final ApplicationEventPublisher publisher;

    EventFollower(
            EventQueries events,
            InvitationRepository invitations,
            Announcements announcements,
            SystemActor systemActor,
            EntityManager entities,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.invitations = invitations;
        this.announcements = announcements;
        this.systemActor = systemActor;
        this.entities = entities;
        this.publisher = publisher;
    }

    /** A new time or place is always told, a smaller change when staff chose so, and never one of an event that is over. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EventChanged change) {
        EventDetails event = asSaved(change.event());
        List<Invitation> live = live(event);
        live.forEach(invitation -> invitation.follow(event));
        boolean told = !change.detailsOnly() || change.notifying();
        if (told && !announcements.over(event)) tell(event, live);
        publisher.publishEvent(new AnswersChanged(event.id()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EventCancelled cancellation) {
        EventDetails event = asSaved(cancellation.event());
        boolean told = !announcements.over(event);
        for (Invitation invitation : live(event)) {
            boolean reachable = invitation.reachable();
            invitation.cancel(event);
            if (told && reachable) announcements.cancel(invitation);
        }
        publisher.publishEvent(new AnswersChanged(event.id()));
    }

    private void tell(EventDetails event, List<Invitation> live) {
        Map<UUID, Instant> heard = announcements.lastHeard(event);
        live.stream()
                .filter(invitation -> invitation.reachable() && invitation.wasRequested())
                .forEach(invitation -> announcements.update(
                        invitation, heard.get(invitation.id().value())));
    }

    private EventDetails asSaved(EventId event) {
        entities.flush();
        return systemActor.call(() -> events.of(event));
    }

    private List<Invitation> live(EventDetails event) {
        return invitations.lockOfEvent(event.id().value()).stream()
                .filter(Invitation::live)
                .toList();
    }
}
