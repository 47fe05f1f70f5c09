package kr.dongne.itip;

import java.time.Instant;
import java.util.Set;
import kr.dongne.mime.Party;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the invitation that a reply is about.
 *
 * @param sequence the one last sent
 * @param resetSequence the one at which answers were last asked again; 0 where never
 * @param withdrawn whether this person alone has been un-invited
 * @param answerSequence of the answer that is stored, null where there is none
 * @param answerDtstamp of the stored answer when it came by mail; null otherwise, so that no two clocks are compared
 * @param aliases other addresses that staff have confirmed as this person's
 */
public record StoredInvitation(
        String uid,
        EmailAddress attendee,
        Party organizer,
        int sequence,
        int resetSequence,
        boolean eventCancelled,
        boolean withdrawn,
        Instant eventEnd,
        PartStat partStat,
        @Nullable Integer answerSequence,
        @Nullable Instant answerDtstamp,
        Set<EmailAddress> aliases) {

    /** The same invitation as if it had this UID: of somebody who answered with another person's calendar entry. */
    public StoredInvitation askedAs(String otherUid) {
        return new StoredInvitation(
                otherUid,
                attendee,
                organizer,
                sequence,
                resetSequence,
                eventCancelled,
                withdrawn,
                eventEnd,
                partStat,
                answerSequence,
                answerDtstamp,
                aliases);
    }
}
