package kr.dongne.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.itip.PartStat;
import kr.dongne.letter.MailPreview;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.Outbox;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inviting people to an event, once more, not any more; every mail is queued in the same transaction. */
@Service
@Transactional
public class Invitations {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private final InvitationRepository invitations;
    private final EventQueries events;
    private final EventLock lock;
    private final Sending sending;
    private final Withdrawal withdrawal;
    private final Previews previews;
    private final Announcements announcements;
    private final Outbox outbox;
    private final Contacts contacts;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            EventQueries events,
            EventLock lock,
            Sending sending,
            Withdrawal withdrawal,
            Previews previews,
            Announcements announcements,
            Outbox outbox,
            Contacts contacts,
            AccessLog accessLog,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.lock = lock;
        this.sending = sending;
        this.withdrawal = withdrawal;
        this.previews = previews;
        this.announcements = announcements;
        this.outbox = outbox;
        this.contacts = contacts;
        this.accessLog = accessLog;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What sending would do now. */
    @PreAuthorize(Access.DISTRICT)
    public InvitePlan plan(EventId event) {
        return sending.guests(event).plan();
    }

    /** Invites everybody of the audience who is not invited yet, and publishes a draft; the version must be the current one. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public SendReport send(EventId event, long version) {
        Sending.Invited invited = sending.send(event, version);
        List<PersonId> people = Stream.concat(invited.byMail().stream(), invited.byPhone().stream())
                .toList();
        changed(event, AccessTask.INVITATIONS_SENT, people);
        return new SendReport(invited.byMail().size(), invited.byPhone().size(), invited.already());
    }

    /** Invites one more person to an event whose invitations are out; who is invited already is left alone. */
    @PreAuthorize(Access.DISTRICT)
    public InvitationId inviteLate(EventId id, PersonId person) {
        lock.alone(id);
        InvitationId invited = sending.inviteLate(ahead(id), person);
        changed(id, AccessTask.INVITATIONS_SENT, List.of(person));
        return invited;
    }

    /** Sends the invitation once more, to the address that the person has by now; it can no longer be mistaken for an older one. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void resend(InvitationId id) {
        Invitation invitation = locked(id);
        if (!invitation.live()) throw new InvitationProblem.Withdrawn();
        EventDetails event = ahead(invitation.event());
        EmailAddress address = announcements.usable(addressOf(event, invitation));
        if (address == null) throw new InvitationProblem.NoAddress();
        invitation.reachAt(address);
        announcements.invite(invitation);
        changed(event.id(), AccessTask.INVITATIONS_SENT, people(List.of(invitation)));
    }

    /** Reminds those who have not answered, except whoever was reminded within the last hour; how many that is. */
    @PreAuthorize(Access.DISTRICT)
    public int remind(EventId id) {
        lock.alone(id);
        EventDetails event = ahead(id);
        Map<UUID, OutboxRow> lastMails = outbox.latestByInvitation(id.value());
        List<Invitation> silent = invitations.lockOfEvent(event.id().value()).stream()
                .filter(one -> one.reachable() && one.wasRequested() && one.partStat() == PartStat.NEEDS_ACTION)
                .filter(one -> !justReminded(lastMails.get(one.id().value())))
                .toList();
        silent.forEach(announcements::remind);
        changed(id, AccessTask.INVITATIONS_SENT, people(silent));
        return silent.size();
    }

    /** Un-invites one person: a cancellation goes to this person only, and only if an invitation did (RFC 5546, 3.2.5). */
    @PreAuthorize(Access.DISTRICT)
    public void withdraw(InvitationId id) {
        Invitation invitation = locked(id);
        withdrawal.withdraw(invitation);
        changed(invitation.event(), AccessTask.INVITATIONS_SENT, people(List.of(invitation)));
    }

    /** Un-invites this person, who no longer takes part; who is not invited is left alone. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public void withdraw(EventId event, PersonId person) {
        lock.alone(event);
        List<Invitation> live = invitations.lockOfEvent(event.value()).stream()
                .filter(one -> one.live() && person.equals(one.person()))
                .toList();
        live.forEach(withdrawal::withdraw);
        if (!live.isEmpty()) changed(event, AccessTask.INVITATIONS_SENT, List.of(person));
    }

    /** Sends the invitation to oneself: a UID of its own and no METHOD, so that no calendar takes it for an invitation. */
    @PreAuthorize(Access.DISTRICT)
    public void rehearse(EventId event, EmailAddress self) {
        announcements.rehearse(events.of(event), self);
    }

    /** The mail as it goes out: of this invitation, or of the first person who will be invited. */
    @PreAuthorize(Access.DISTRICT)
    public MailPreview preview(EventId event, @Nullable InvitationId invitation) {
        return previews.of(event, invitation);
    }

    private Invitation locked(InvitationId id) {
        lock.alone(new EventId(invitations.eventOf(id).orElseThrow(NotFound::new)));
        return invitations.lock(id).orElseThrow(NotFound::new);
    }

    private EventDetails ahead(EventId id) {
        EventDetails event = events.of(id);
        if (event.status() == EventStatus.CANCELLED) throw new InvitationProblem.EventIsCancelled();
        if (event.status() == EventStatus.DRAFT) throw new InvitationProblem.EventIsDraft();
        if (event.status() == EventStatus.CLOSED || announcements.over(event))
            throw new InvitationProblem.EventIsOver();
        return event;
    }

    private @Nullable EmailAddress addressOf(EventDetails event, Invitation invitation) {
        PersonId person = invitation.person();
        if (person == null) return invitation.email();
        Contact contact = contacts.byIds(Set.of(person), event.slot().start().toLocalDate())
                .get(person);
        return contact == null ? invitation.email() : contact.email();
    }

    private boolean justReminded(@Nullable OutboxRow lastMail) {
        Instant since = clock.instant().minus(BETWEEN_REMINDERS);
        return lastMail != null
                && lastMail.kind() == MailKind.REMINDER
                && lastMail.createdAt().isAfter(since);
    }

    private static List<PersonId> people(Collection<Invitation> invitations) {
        List<PersonId> people = new ArrayList<>();
        for (Invitation invitation : invitations) {
            PersonId person = invitation.person();
            if (person != null) people.add(person);
        }
        return people;
    }

    private void changed(EventId event, AccessTask task, List<PersonId> people) {
        accessLog.record(task, people.stream().map(PersonId::value).toList(), null);
        publisher.publishEvent(new AnswersChanged(event));
    }
}
