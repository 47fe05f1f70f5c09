package kr.dongne.invitation;

import kr.dongne.event.EventDetails;
import kr.dongne.itip.StoredInvitation;
import kr.dongne.mime.Party;
import kr.dongne.shared.DongneProperties;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules of calendar mail have to know about an invitation, with the addresses that staff have confirmed. */
@Component
class StoredInvitations {

    private final Aliases aliases;
    private final DongneProperties properties;

    StoredInvitations(Aliases aliases, DongneProperties properties) {
        this.aliases = aliases;
        this.properties = properties;
    }

    /** Null where there is no address that could answer by mail. */
    @Nullable StoredInvitation of(Invitation invitation, EventDetails event) {
        EmailAddress attendee = invitation.email();
        if (attendee == null) return null;
        return new StoredInvitation(
                invitation.uid(),
                attendee,
                new Party(properties.organizer(), null),
                invitation.sequence(),
                invitation.resetSequence(),
                invitation.state() == InvitationState.CANCELLED,
                invitation.state() == InvitationState.WITHDRAWN,
                event.slot().endInstant(),
                invitation.partStat(),
                invitation.answer().sequence(),
                invitation.answer().dtstamp(),
                aliases.of(invitation.id()));
    }
}
