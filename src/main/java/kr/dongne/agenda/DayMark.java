package kr.dongne.agenda;

/** What is special about a day, with the holiday's or the election's name. */
public record DayMark(Kind kind, String name) {

    /** Substitute and temporary holidays are holidays and say so in their names. */
    public enum Kind {
        HOLIDAY,
        POLLING_DAY,
        ELECTION_BEGINS,
        ELECTION_RUNS;

        /** Whether offices are closed. */
        boolean dayOff() {
            return this == HOLIDAY || this == POLLING_DAY;
        }
    }
}
