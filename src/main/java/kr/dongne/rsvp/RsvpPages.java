package kr.dongne.rsvp;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.SystemActor;
import kr.dongne.event.EventQueries;
import kr.dongne.invitation.AnswerFromPage;
import kr.dongne.invitation.OwnInvitation;
import kr.dongne.invitation.OwnInvitations;
import kr.dongne.letter.Addressee;
import kr.dongne.letter.LetterDesk;
import kr.dongne.material.MaterialContent;
import kr.dongne.material.MaterialId;
import kr.dongne.material.Materials;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a participant's own page shows and does; every token but a valid one is refused with {@link NotFound}. */
@Service
public class RsvpPages {

    private final OwnInvitations invitations;
    private final EventQueries events;
    private final Materials materials;
    private final RsvpReader reader;
    private final LetterDesk desk;
    private final SystemActor systemActor;
    private final Clock clock;

    RsvpPages(
            OwnInvitations invitations,
            EventQueries events,
            Materials materials,
            RsvpReader reader,
            LetterDesk desk,
            SystemActor systemActor,
            Clock clock) {
        this.invitations = invitations;
        this.events = events;
        this.materials = materials;
        this.reader = reader;
        this.desk = desk;
        this.systemActor = systemActor;
        this.clock = clock;
    }

    /** The page; reading it changes nothing. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public RsvpPage read(String token) {
        OwnInvitation own = invitations.of(token);
        return systemActor.call(() -> reader.page(own));
    }

    /** Makes it the answer that counts and confirms it by mail; the same answer again does nothing. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public void answer(String token, AnswerFromPage command) {
        invitations.answer(token, command);
    }

    /** Says that the mail reached somebody else: no more mail goes there, and the link is dead. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public void disown(String token) {
        invitations.disown(token);
    }

    /** The event as a file for the reader's own calendar (RFC 5545), without organizer and attendee. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public byte[] calendar(String token) {
        OwnInvitation own = invitations.of(token);
        EmailAddress address = own.email();
        if (address == null) throw new NotFound();
        var addressee = new Addressee(
                own.reader(),
                address,
                own.represents(),
                own.uid(),
                own.sequence(),
                own.answer(),
                own.comment(),
                token,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return desk.plainCalendar(systemActor.call(() -> events.of(own.event())), addressee);
    }

    /** One file of the event. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public MaterialContent material(String token, UUID material) {
        OwnInvitation own = invitations.of(token);
        return systemActor.call(() -> materials.content(own.event(), new MaterialId(material)));
    }
}
