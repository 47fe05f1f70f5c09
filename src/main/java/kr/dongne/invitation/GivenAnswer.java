package kr.dongne.invitation;

import java.time.Instant;
import java.util.UUID;
import kr.dongne.itip.PartStat;
import kr.dongne.itip.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way into the book.
 *
 * @param sequence the one that was answered
 * @param dtstamp of a mailed reply; null otherwise, so that no two clocks are compared
 * @param byAccount the staff member who entered it
 * @param inboxMessage the mail it came with
 */
public record GivenAnswer(
        PartStat partStat,
        AnswerSource source,
        @Nullable String comment,
        int sequence,
        @Nullable Instant dtstamp,
        Instant at,
        Reason reason,
        @Nullable UUID byAccount,
        @Nullable UUID inboxMessage) {

    public GivenAnswer {
        if (comment != null) comment = shortened(comment.strip());
    }

    private static @Nullable String shortened(String text) {
        if (text.isEmpty()) return null;
        return text.length() <= AnswerByStaff.LONGEST_COMMENT ? text : text.substring(0, AnswerByStaff.LONGEST_COMMENT);
    }
}
