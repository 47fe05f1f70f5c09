package kr.dongne.round;

import java.util.Locale;

/** How far a round has come. */
public enum RoundStatus {
    /** Only the district sees it. */
    DRAFT,
    /** The dongs choose, visits are placed and held. */
    PUBLISHED,
    /** A record: nothing changes any more. */
    CLOSED;

    /** The key of its name. */
    public String textKey() {
        return "round.status." + name().toLowerCase(Locale.ROOT);
    }
}
