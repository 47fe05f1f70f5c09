package kr.dongne.reply;

import kr.dongne.event.EventDetails;
import kr.dongne.invitation.Asked;
import kr.dongne.invitation.InvitationState;
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
    @Nullable StoredInvitation of(Asked asked, EventDetails event) {
        EmailAddress attendee = asked.email();
        if (attendee == null) return null;
        return new StoredInvitation(
                asked.uid(),
                attendee,
                new Party(properties.organizer(), null),
                asked.sequence(),
                asked.resetSequence(),
                asked.state() == InvitationState.CANCELLED,
                asked.state() == InvitationState.WITHDRAWN,
                event.slot().endInstant(),
                asked.answer(),
                asked.answerSequence(),
                asked.answerDtstamp(),
                aliases.of(asked.id()));
    }
}
