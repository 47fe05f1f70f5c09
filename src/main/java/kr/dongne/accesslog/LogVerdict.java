package kr.dongne.accesslog;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the access log found.
 *
 * @param rows how many sealed rows were compared
 * @param waiting rows that are so new that they are not sealed yet
 * @param disposedThrough the number of the last seal whose row was disposed of when its period was over; 0 for none
 * @param number the number of the last seal
 * @param hash the last seal's digest, which stands for the whole chain
 * @param firstBreak where the log is no longer what was written; null when it is whole
 */
public record LogVerdict(
        long rows,
        int waiting,
        long disposedThrough,
        long number,
        String hash,
        @Nullable Break firstBreak) {

    /** What is wrong with a row. */
    public enum Kind {
        /** The row, or its place among the others, is not what was sealed. */
        ALTERED,
        /** The row is gone. */
        DELETED,
        /** The row was put among older ones. */
        INSERTED,
        /** The row tells a time at which it cannot have been written. */
        BACKDATED,
        /** A seal is missing, or the end of the chain. */
        SEAL_MISSING
    }

    /**
     * The first row that is not as it was.
     *
     * @param row the row's number
     * @param seal the number of its seal; 0 for a row without one
     */
    public record Break(Kind kind, long row, long seal) {}

    public boolean whole() {
        return firstBreak == null;
    }
}
