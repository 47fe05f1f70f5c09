package kr.dongne.invitation;

import java.util.Locale;
import kr.dongne.itip.PartStat;

/** The message keys of values that screens, pages and letters name alike. */
public final class AnswerKeys {

    private AnswerKeys() {}

    /** The key of an answer's name, such as {@code invitation.answer.accepted}. */
    public static String of(PartStat answer) {
        return "invitation.answer." + slug(answer);
    }

    /** The key of a source's name. */
    public static String of(AnswerSource source) {
        return "invitation.source." + slug(source);
    }

    /** The key of a state's name. */
    public static String of(InvitationState state) {
        return "invitation.state." + slug(state);
    }

    /** The key of why a mail was not applied; the argument is the name of a {@link kr.dongne.itip.Reason}. */
    public static String ofReason(String reason) {
        return "invitation.reason." + reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
