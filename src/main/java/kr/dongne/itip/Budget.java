package kr.dongne.itip;

import java.time.Duration;

/** What reading one message may cost; whoever goes beyond it is stopped with {@link Refused}. */
final class Budget {

    static final int MESSAGE_OCTETS = 10 * 1024 * 1024;
    static final int HEAD_OCTETS = 256 * 1024;
    static final int FIELD_OCTETS = 64 * 1024;
    static final int FIELDS = 1_000;
    static final int CALENDAR_OCTETS = 1024 * 1024;
    static final int CALENDAR_LINES = 20_000;
    static final int COMPONENTS = 200;
    static final int PROPERTIES = 2_000;
    static final int DEPTH = 12;
    static final int TEXT_CHARACTERS = 20_000;
    static final int SUBJECT_CHARACTERS = 500;
    private static final int PARTS = 200;
    private static final Duration TIME = Duration.ofSeconds(10);

    private final long deadline = System.nanoTime() + TIME.toNanos();
    private int parts;

    /** Accounts for one more part at this depth; the message itself is at depth 0. */
    void part(int depth) {
        if (++parts > PARTS || depth > DEPTH) throw new Refused(Reason.TOO_LARGE);
        time();
    }

    void time() {
        if (System.nanoTime() > deadline) throw new Refused(Reason.TOO_LARGE);
    }

    /** Refuses what is more than it may be. */
    static void atMost(int allowed, int found) {
        if (found > allowed) throw new Refused(Reason.TOO_LARGE);
    }

    /** Reading has come to an end, for this reason; never leaves the room. */
    static final class Refused extends RuntimeException {

        private final Reason reason;

        Refused(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
