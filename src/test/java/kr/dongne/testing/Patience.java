package kr.dongne.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what happens in other threads and processes. */
public final class Patience {

    private static final Duration USUAL = Duration.ofSeconds(20);

    private Patience() {}

    public static void until(BooleanSupplier condition) {
        until(USUAL, condition);
    }

    public static void until(Duration longest, BooleanSupplier condition) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(deadline);
            pause(Duration.ofMillis(50));
        }
    }

    public static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
