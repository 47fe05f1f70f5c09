package kr.dongne.invitation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.itip.PartStat;
import kr.dongne.letter.Addressee;
import kr.dongne.letter.ChangeLine;
import kr.dongne.letter.LetterDesk;
import kr.dongne.outbox.MailKind;
import kr.dongne.outbox.MailRenderer;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.RenderedMail;
import kr.dongne.people.Contact;
import kr.dongne.people.Contacts;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a queued mail means at the moment when it leaves, or that it must not leave any more. */
@Component
class InvitationMails implements MailRenderer {

    /** Their note is what the office says in them; in all others the reader's own words stand. */
    private static final Set<MailKind> TOLD =
            EnumSet.of(MailKind.DECLINE_COUNTER, MailKind.REMINDER, MailKind.COMING, MailKind.FOLLOW_UP);

    private final InvitationRepository invitations;
    private final EventQueries events;
    private final Contacts contacts;
    private final LetterDesk desk;
    private final RsvpTokens tokens;
    private final Announcements announcements;

    InvitationMails(
            InvitationRepository invitations,
            EventQueries events,
            Contacts contacts,
            LetterDesk desk,
            RsvpTokens tokens,
            Announcements announcements) {
        this.invitations = invitations;
        this.events = events;
        this.contacts = contacts;
        this.desk = desk;
        this.tokens = tokens;
        this.announcements = announcements;
    }

    @Override
    public boolean writes(MailKind kind) {
        return kind.isAboutAnEvent();
    }

    @Override
    public Optional<RenderedMail> render(OutboxRow row) {
        if (row.eventId() == null) return Optional.empty();
        EventDetails event = events.of(new EventId(row.eventId()));
        if (row.kind() == MailKind.REHEARSAL) return Optional.of(rehearsal(event, row));
        return Optional.ofNullable(row.invitationId())
                .flatMap(id -> invitations.findById(new InvitationId(id)))
                .filter(invitation -> stillTrue(row, event, invitation))
                .map(invitation -> render(row, event, invitation));
    }

    private boolean stillTrue(OutboxRow row, EventDetails event, Invitation invitation) {
        boolean afterwards = row.kind() == MailKind.FOLLOW_UP;
        if (announcements.over(event) != afterwards || invitation.disowned()) return false;
        boolean stands = invitation.state() == InvitationState.INVITED && event.status() == EventStatus.PUBLISHED;
        return switch (row.kind()) {
            case REQUEST, UPDATE -> stands && current(row, invitation);
            case REMINDER -> stands && current(row, invitation) && invitation.partStat() == PartStat.NEEDS_ACTION;
            case COMING -> stands && current(row, invitation) && invitation.comes();
            case FOLLOW_UP ->
                invitation.state() == InvitationState.INVITED
                        && event.status() != EventStatus.CANCELLED
                        && row.recipient().equals(invitation.email());
            case CANCEL -> invitation.state() == InvitationState.CANCELLED;
            case UNINVITE -> invitation.state() == InvitationState.WITHDRAWN;
            case DECLINE_COUNTER -> stands && row.recipient().equals(invitation.email());
            case CONFIRMATION -> stands && invitation.partStat() != PartStat.NEEDS_ACTION;
            case REHEARSAL -> true;
            case SIGN_IN_LINK, ROUND -> false;
        };
    }

    /** A mail about an earlier sequence, or to an address that was corrected, has been replaced by a later one. */
    private static boolean current(OutboxRow row, Invitation invitation) {
        return row.sequence() == invitation.sequence() && row.recipient().equals(invitation.email());
    }

    private RenderedMail render(OutboxRow row, EventDetails event, Invitation invitation) {
        List<ChangeLine> changes = changes(row, event);
        boolean unheardOf = row.kind() == MailKind.UPDATE && row.note() == null;
        MailKind kind = unheardOf ? MailKind.REQUEST : row.kind();
        String token = tokens.of(invitation.id(), invitation.tokenVersion());
        Addressee reader = addressee(event, invitation, row.recipient(), token, row.sequence(), row.dtstamp());
        if (TOLD.contains(kind)) reader = reader.told(row.note());
        return desk.write(kind, event, reader, changes);
    }

    /** What the reader of an update has not heard of; the note says when that was, and an invitation carries none. */
    private List<ChangeLine> changes(OutboxRow row, EventDetails event) {
        String heardAt = row.kind() == MailKind.UPDATE ? row.note() : null;
        return heardAt == null ? List.of() : ChangeLine.since(Instant.parse(heardAt), events.history(event.id()));
    }

    private RenderedMail rehearsal(EventDetails event, OutboxRow row) {
        String uid = row.id().value() + "@" + row.recipient().domain();
        return desk.write(
                MailKind.REHEARSAL,
                event,
                new Addressee(
                        row.recipient().value(),
                        row.recipient(),
                        null,
                        uid,
                        row.sequence(),
                        PartStat.NEEDS_ACTION,
                        null,
                        LetterDesk.SAMPLE_TOKEN,
                        row.dtstamp()),
                List.of());
    }

    /** The reader of a mail about this invitation. */
    Addressee addressee(
            EventDetails event,
            Invitation invitation,
            EmailAddress email,
            String token,
            int sequence,
            Instant dtstamp) {
        return new Addressee(
                nameOf(event, invitation),
                email,
                represented(event, invitation),
                invitation.uid(),
                sequence,
                invitation.partStat(),
                invitation.answer().comment(),
                token,
                dtstamp);
    }

    @Nullable String represented(EventDetails event, Invitation invitation) {
        InvitationId id = invitation.proxyFor();
        if (id == null) return null;
        return invitations.findById(id).map(other -> nameOf(event, other)).orElse(null);
    }

    String nameOf(EventDetails event, Invitation invitation) {
        PersonId person = invitation.person();
        if (person == null) return Objects.requireNonNullElse(invitation.guestName(), "");
        Contact contact = contacts.byIds(Set.of(person), event.slot().start().toLocalDate())
                .get(person);
        return contact == null ? "" : contact.name();
    }
}
