package kr.dongne.invitation;

import kr.dongne.itip.PartStat;
import kr.dongne.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One invitation as a list of heads needs it.
 *
 * @param person null for a proxy, who has a name and perhaps a phone number of the invitation's own
 * @param live whether the invitation stands: neither withdrawn nor cancelled
 * @param proxyFor the invitation of the represented person; null for everybody but a proxy
 */
public record Invitee(
        InvitationId id,
        @Nullable PersonId person,
        @Nullable String guestName,
        @Nullable String guestPhone,
        boolean live,
        PartStat answer,
        @Nullable InvitationId proxyFor) {}
