package kr.dongne.itip;

import java.time.Instant;
import kr.dongne.mime.Party;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What to do with an incoming message, and why; what the attendee said is there too when it is not applied.
 *
 * @param partStat what the attendee answers, null where that is not known
 * @param sequence the answer's, never above the invitation's
 * @param dtstamp the answer's, or the time of receipt where it states none
 * @param delegate whom the attendee wants to send
 * @param counterProposal the proposed time
 */
public record Decision(
        Kind kind,
        Reason reason,
        @Nullable PartStat partStat,
        int sequence,
        @Nullable Instant dtstamp,
        boolean dtstampGuessed,
        @Nullable String comment,
        @Nullable Party delegate,
        @Nullable TimeSlot counterProposal) {

    /** What becomes of the message. */
    public enum Kind {
        /** It becomes the stored answer. */
        APPLY,
        /** It goes to the history and is not counted. */
        RECORD,
        /** Staff must look at it. */
        PARK;

        /** What follows from this reason. */
        static Kind of(Reason reason) {
            return switch (reason) {
                case APPLIED -> APPLY;
                case LATE, NO_CHANGE, STALE, OUT_OF_ORDER, CANCELLED_EVENT, WITHDRAWN, DELAYED, DUPLICATE -> RECORD;
                default -> PARK;
            };
        }
    }
}
