package kr.dongne.invitation;

import java.time.Instant;
import java.util.List;
import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.people.AffiliationView;
import kr.dongne.people.PersonId;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One invitation as lists show it.
 *
 * @param person null for a proxy, who is a guest
 * @param affiliations on the day of the event; a proxy stands where the represented person does
 * @param answer what counts now; NEEDS_ACTION again after the time has changed
 * @param answeredBeforeChange whether an answer to an earlier time is known, and none to the present one
 * @param earlierAnswer that earlier answer; null unless {@code answeredBeforeChange}
 * @param disowned whether somebody else reads that mailbox and said so
 * @param mail the last mail to this person; null where none was queued
 * @param proxyFor the invitation of the represented person; null for everybody but a proxy
 * @param proxyName who comes instead; null where nobody does
 */
public record InvitationRow(
        InvitationId id,
        EventId event,
        @Nullable PersonId person,
        String name,
        @Nullable EmailAddress email,
        @Nullable String phone,
        List<AffiliationView> affiliations,
        InvitationState state,
        PartStat answer,
        boolean answeredBeforeChange,
        @Nullable PartStat earlierAnswer,
        @Nullable AnswerSource source,
        @Nullable Instant answeredAt,
        @Nullable String comment,
        boolean disowned,
        int sequence,
        String uid,
        @Nullable OutboxRow mail,
        @Nullable InvitationId proxyFor,
        @Nullable String proxyName) {

    /** The same invitation with a newer mail. */
    public InvitationRow with(OutboxRow newer) {
        return new InvitationRow(
                id,
                event,
                person,
                name,
                email,
                phone,
                affiliations,
                state,
                answer,
                answeredBeforeChange,
                earlierAnswer,
                source,
                answeredAt,
                comment,
                disowned,
                sequence,
                uid,
                newer,
                proxyFor,
                proxyName);
    }

    /** Whether this person is expected to say something and has not. */
    public boolean silent() {
        return live() && answer == PartStat.NEEDS_ACTION;
    }

    /** Whether the invitation stands: neither withdrawn nor cancelled. */
    public boolean live() {
        return state == InvitationState.INVITED || state == InvitationState.CALL_LIST;
    }
}
