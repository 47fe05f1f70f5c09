package kr.dongne.assignment;

import java.time.Duration;

/** Hears of each better plan while it is searched for. */
@FunctionalInterface
public interface Progress {

    /** A plan with this score was found after this time. */
    void better(Score score, Duration after);
}
