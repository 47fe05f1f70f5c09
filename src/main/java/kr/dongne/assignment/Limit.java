package kr.dongne.assignment;

import java.time.Duration;

/** How long is searched at most, and how many plans are tried; the search also ends by itself after a number that grows with the dongs. */
public record Limit(Duration time, long tries) {

    /** For so long. */
    public static Limit of(Duration time) {
        return new Limit(time, Long.MAX_VALUE);
    }
}
