package kr.dongne.assignment;

import java.time.Duration;

/** How long is searched at most, and how many steps; the search also ends when nothing gets better for a good while. */
public record Limit(Duration time, int steps) {

    /** For so long. */
    public static Limit of(Duration time) {
        return new Limit(time, Integer.MAX_VALUE);
    }
}
