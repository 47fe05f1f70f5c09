package kr.dongne.invitation;

import kr.dongne.itip.PartStat;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Enter an answer that did not come from the participant's own hands.
 *
 * @param partStat NEEDS_ACTION takes a wrong entry back
 * @param source never MAIL or WEB
 * @param comment at most 1,000 characters, else refused with {@link InvalidValue}
 * @param proxy who comes instead; needed for DELEGATED and only there
 */
public record AnswerByStaff(
        PartStat partStat,
        AnswerSource source,
        @Nullable String comment,
        @Nullable ProxyPerson proxy) {

    /** The longest comment that is kept, in characters. */
    public static final int LONGEST_COMMENT = 1_000;

    public AnswerByStaff {
        if (comment != null && comment.length() > LONGEST_COMMENT)
            throw new InvalidValue("shared.text.too-long", LONGEST_COMMENT);
    }
}
