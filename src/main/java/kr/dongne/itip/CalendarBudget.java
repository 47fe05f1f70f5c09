package kr.dongne.itip;

/** What reading one calendar may cost; whoever goes beyond it is stopped with {@link Refused}. */
final class CalendarBudget {

    static final int OCTETS = 1024 * 1024;
    static final int LINES = 20_000;
    static final int COMPONENTS = 200;
    static final int PROPERTIES = 2_000;
    static final int DEPTH = 12;

    private CalendarBudget() {}

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
