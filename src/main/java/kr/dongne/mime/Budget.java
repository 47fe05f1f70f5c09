package kr.dongne.mime;

import java.time.Duration;

/** What reading one mail may cost; whoever goes beyond it is stopped with {@link TooLarge}. */
final class Budget {

    static final int MESSAGE_OCTETS = 10 * 1024 * 1024;
    static final int HEAD_OCTETS = 256 * 1024;
    static final int FIELD_OCTETS = 64 * 1024;
    static final int FIELDS = 1_000;
    static final int RECIPIENTS = 200;
    static final int DEPTH = 12;
    static final int TEXT_CHARACTERS = 20_000;
    static final int SUBJECT_CHARACTERS = 500;
    private static final int PARTS = 200;
    private static final Duration TIME = Duration.ofSeconds(10);

    private final long deadline = System.nanoTime() + TIME.toNanos();
    private int parts;

    /** Accounts for one more part at this depth; the message itself is at depth 0. */
    void part(int depth) {
        atMost(PARTS, ++parts);
        atMost(DEPTH, depth);
        time();
    }

    void time() {
        if (System.nanoTime() > deadline) throw new TooLarge();
    }

    /** Refuses what is more than it may be. */
    static void atMost(int allowed, int found) {
        if (found > allowed) throw new TooLarge();
    }
}
