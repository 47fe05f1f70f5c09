package kr.dongne.invitation;

import kr.dongne.event.EventId;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its own reader sees it.
 *
 * @param represents in whose place the reader comes; null for everybody but a proxy
 * @param answer what counts now; NEEDS_ACTION where nothing does
 * @param proxy who comes in the reader's place
 * @param earlierAnswer what was answered before the time changed; null where that did not happen
 */
public record OwnInvitation(
        InvitationId id,
        EventId event,
        String reader,
        @Nullable String represents,
        @Nullable EmailAddress email,
        String uid,
        int sequence,
        Status status,
        PartStat answer,
        @Nullable String comment,
        @Nullable ProxyPerson proxy,
        @Nullable PartStat earlierAnswer) {

    /** Whether an answer is still taken, and if not, why. */
    public enum Status {
        OPEN,
        DEADLINE_PASSED,
        OVER,
        CANCELLED
    }
}
