package kr.dongne.feed;

import java.util.Locale;

/** What a feed is about. */
public enum FeedKind {
    /** What the account's person is invited to. */
    OWN,
    /** The visits of the account's consultant. */
    VISITS,
    /** Everything in the district. */
    DISTRICT,
    /** What is for somebody of one dong. */
    DONG,
    /** The visits of one round. */
    ROUND;

    /** The kind as it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name; a dong's and a round's name is its argument. */
    public String textKey() {
        return "feed.kind." + key();
    }

    /** Whether the reader takes part: the time of such an entry is not free. */
    boolean takesTheReadersTime() {
        return this == OWN || this == VISITS;
    }
}
