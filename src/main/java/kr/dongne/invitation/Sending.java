package kr.dongne.invitation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kr.dongne.event.Audiences;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.event.Events;
import kr.dongne.people.Contact;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invites everybody of the audience who is not invited yet. */
@Component
class Sending {

    private final InvitationRepository invitations;
    private final Events events;
    private final EventQueries eventQueries;
    private final Audiences audiences;
    private final Announcements announcements;
    private final Uids uids;
    private final EventLock lock;
    private final Clock clock;

    Sending(
            InvitationRepository invitations,
            Events events,
            EventQueries eventQueries,
            Audiences audiences,
            Announcements announcements,
            Uids uids,
            EventLock lock,
            Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.eventQueries = eventQueries;
        this.audiences = audiences;
        this.announcements = announcements;
        this.uids = uids;
        this.lock = lock;
        this.clock = clock;
    }

    GuestList guests(EventId event) {
        return new GuestList(audiences.preview(event), invitations.ofEvent(event.value()), announcements);
    }

    /** The heads that were invited now: those of the mails and those of the call list. */
    record Invited(List<PersonId> byMail, List<PersonId> byPhone, int already) {}

    Invited send(EventId id, long version) {
        EventDetails event = published(id, version);
        GuestList guests = guests(id);
        int already = guests.plan().invited();
        List<PersonId> byMail = invite(event, guests, guests.toMail());
        List<PersonId> byPhone = invite(event, guests, guests.toCall());
        return new Invited(byMail, byPhone, already);
    }

    /** One more head of the audience: nobody else is mailed. */
    InvitationId inviteLate(EventDetails event, PersonId person) {
        invitations.flush(); // whoever was registered just now is looked up in the database
        audiences.change(event.id(), event.audience(), event.audience().with(person));
        GuestList guests = guests(event.id());
        List<Contact> late = Stream.concat(guests.toMail().stream(), guests.toCall().stream())
                .filter(head -> head.id().equals(person))
                .toList();
        invite(event, guests, late);
        return invitations.ofEvent(event.id().value()).stream()
                .filter(one -> one.live() && person.equals(one.person()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .id();
    }

    private EventDetails published(EventId id, long version) {
        lock.alone(id);
        EventDetails event = eventQueries.of(id);
        StaleVersion.unlessSame(version, event.version());
        if (event.status() == EventStatus.CANCELLED) throw new InvitationProblem.EventIsCancelled();
        if (event.status() == EventStatus.CLOSED || announcements.over(event))
            throw new InvitationProblem.EventIsOver();
        if (event.status() == EventStatus.PUBLISHED) return event;
        events.publish(id, version);
        invitations.flush();
        return eventQueries.of(id);
    }

    private List<PersonId> invite(EventDetails event, GuestList guests, Collection<Contact> people) {
        List<PersonId> invited = new ArrayList<>();
        for (Contact person : people) {
            EmailAddress address = announcements.usable(person.email());
            Invitation invitation = invitation(event, guests.invitationOf(person), person, address);
            if (address != null) announcements.invite(invitation);
            invited.add(person.id());
        }
        return invited;
    }

    private Invitation invitation(
            EventDetails event, @Nullable Invitation onCallList, Contact person, @Nullable EmailAddress address) {
        if (onCallList != null && address != null) {
            onCallList.reachAt(address);
            return onCallList;
        }
        String uid = nextUid(event.id(), person.id());
        return invitations.save(Invitation.ofPerson(event, person, address, uid, clock.instant()));
    }

    /** The UID that this person's next invitation will have. */
    String nextUid(EventId event, PersonId person) {
        return uids.of(event, person.value(), invitations.countOf(event.value(), person.value()));
    }
}
