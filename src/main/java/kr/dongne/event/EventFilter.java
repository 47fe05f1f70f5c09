package kr.dongne.event;

import org.jspecify.annotations.Nullable;

/** Which events a list shows; the text is looked for in number, title and venue. */
public record EventFilter(When when, @Nullable String text) {

    /** Upcoming and past events are those that were published; a running event is upcoming. */
    public enum When {
        UPCOMING,
        PAST,
        DRAFTS,
        ALL
    }

    public static EventFilter all() {
        return new EventFilter(When.ALL, null);
    }
}
