package kr.dongne.feed;

import kr.dongne.shared.InvalidValue;

/** A new feed; the label says where it is read, and may be empty. */
public record CreateFeed(FeedTarget target, String label, boolean holidays) {

    /** The longest label. */
    public static final int LONGEST_LABEL = 60;

    public CreateFeed {
        label = label.strip();
        if (label.length() > LONGEST_LABEL) throw new InvalidValue("feed.label.long", LONGEST_LABEL);
    }
}
