package kr.dongne.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.itip.PartStat;
import kr.dongne.letter.Addressee;
import kr.dongne.letter.LetterDesk;
import kr.dongne.letter.MailPreview;
import kr.dongne.outbox.MailKind;
import kr.dongne.people.Contact;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a mail before it is sent, through the same words as the real one. */
@Component
class Previews {

    private final InvitationRepository invitations;
    private final EventQueries events;
    private final Sending sending;
    private final InvitationMails mails;
    private final LetterDesk desk;
    private final Announcements announcements;
    private final Clock clock;

    Previews(
            InvitationRepository invitations,
            EventQueries events,
            Sending sending,
            InvitationMails mails,
            LetterDesk desk,
            Announcements announcements,
            Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.sending = sending;
        this.mails = mails;
        this.desk = desk;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The mail of this invitation, or of the first person who will be invited. */
    MailPreview of(EventId id, @Nullable InvitationId invitation) {
        EventDetails event = events.of(id);
        if (invitation != null) return ofInvitation(event, existing(event, invitation));
        GuestList guests = sending.guests(id);
        List<Contact> next = guests.toMail();
        if (!next.isEmpty()) return shown(MailKind.REQUEST, event, reader(event, next.getFirst(), guests));
        return ofInvitation(event, reachable(id).orElseThrow(InvitationProblem.NobodyInvited::new));
    }

    /** A mail of this kind with these words, to the first who is invited or will be. */
    MailPreview timed(EventId id, MailKind kind, @Nullable String words) {
        EventDetails event = events.of(id);
        Addressee reader = reachable(id).map(one -> reader(event, one)).orElseGet(() -> firstGuest(event));
        return shown(kind, event, reader.told(words));
    }

    private Optional<Invitation> reachable(EventId event) {
        return invitations.ofEvent(event.value()).stream()
                .filter(Invitation::reachable)
                .findFirst();
    }

    private Addressee firstGuest(EventDetails event) {
        GuestList guests = sending.guests(event.id());
        return guests.toMail().stream()
                .findFirst()
                .map(person -> reader(event, person, guests))
                .orElseThrow(InvitationProblem.NobodyInvited::new);
    }

    private Invitation existing(EventDetails event, InvitationId id) {
        return invitations
                .findById(id)
                .filter(found -> found.event().equals(event.id()))
                .orElseThrow(NotFound::new);
    }

    private MailPreview ofInvitation(EventDetails event, Invitation invitation) {
        MailKind kind =
                switch (invitation.state()) {
                    case CANCELLED -> MailKind.CANCEL;
                    case WITHDRAWN -> MailKind.UNINVITE;
                    case INVITED, CALL_LIST -> MailKind.REQUEST;
                };
        return shown(kind, event, reader(event, invitation));
    }

    private Addressee reader(EventDetails event, Invitation invitation) {
        EmailAddress address = invitation.email();
        if (address == null) throw new InvitationProblem.NoAddress();
        return mails.addressee(event, invitation, address, LetterDesk.SAMPLE_TOKEN, invitation.sequence(), now());
    }

    private Addressee reader(EventDetails event, Contact person, GuestList guests) {
        EmailAddress address = announcements.usable(person.email());
        if (address == null) throw new InvitationProblem.NoAddress();
        Invitation onCallList = guests.invitationOf(person);
        String uid = onCallList == null ? sending.nextUid(event.id(), person.id()) : onCallList.uid();
        return new Addressee(
                person.name(),
                address,
                null,
                uid,
                event.sequence(),
                PartStat.NEEDS_ACTION,
                null,
                LetterDesk.SAMPLE_TOKEN,
                now());
    }

    private MailPreview shown(MailKind kind, EventDetails event, Addressee reader) {
        return MailPreview.of(desk.write(kind, event, reader, List.of()), reader);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
