package kr.dongne.invitation;

import java.time.Instant;
import java.util.UUID;
import kr.dongne.itip.PartStat;
import org.jspecify.annotations.Nullable;

/**
 * One answer in the history of an invitation, counted or not.
 *
 * @param reason why it counts or does not: a name of {@link kr.dongne.itip.Reason}
 * @param byAccount who entered it; null where the participant did
 */
public record ReplyRow(
        Instant at,
        AnswerSource source,
        PartStat partStat,
        boolean counted,
        String reason,
        @Nullable Integer sequence,
        @Nullable String comment,
        @Nullable UUID byAccount) {}
