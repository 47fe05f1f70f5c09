package kr.dongne.round;

import java.util.Locale;

/** How the dongs come to their windows. */
public enum AnswerPolicy {
    /** Each dong ranks windows, and the office assigns. */
    RANKED,
    /** The first dong that takes a window has it. */
    FIRST_COME;

    /** The key of its name. */
    public String textKey() {
        return "round.policy." + name().toLowerCase(Locale.ROOT);
    }
}
