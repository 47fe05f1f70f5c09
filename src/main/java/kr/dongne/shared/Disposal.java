package kr.dongne.shared;

import java.time.Instant;

/**
 * What a room promises about one kind of personal data that it keeps: to count and to dispose of what is past its period, so
 * that counts stay and people become nobody. The privacy desk asks; it knows no room's tables.
 */
public interface Disposal {

    /** The kind's short name; {@code privacy.kind.} with it is what people read. */
    String kind();

    /** How many months it is kept unless the district says otherwise. */
    int usualMonths();

    /** The shortest period that the district may set, in months. */
    default int leastMonths() {
        return 1;
    }

    /** How many records hold something personal from before this moment. */
    int due(Instant before);

    /**
     * Disposes of a piece of a record that is too large for one transaction, and of nothing else; false when there is no such
     * record. A record of which a piece is gone stays due, and can no longer be used as if it were whole.
     */
    default boolean disposeOfPiece(Instant before, int atMost) {
        return false;
    }

    /** Disposes of at most this many of them in the running transaction; how many, 0 when none is left. */
    int dispose(Instant before, int atMost);
}
