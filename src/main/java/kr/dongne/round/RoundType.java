package kr.dongne.round;

import java.util.Locale;

/** What the dongs are visited for; all types are run alike. */
public enum RoundType {
    CONSULTING,
    BRIEFING,
    EDUCATION,
    ASSEMBLY;

    /** The key of its name. */
    public String textKey() {
        return "round.type." + name().toLowerCase(Locale.ROOT);
    }
}
