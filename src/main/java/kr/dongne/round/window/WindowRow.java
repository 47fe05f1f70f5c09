package kr.dongne.round.window;

import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A window as it stands now.
 *
 * @param capacity how many dongs it takes at once; null for as many as there are teams
 * @param block why nobody can have it; null when it is open
 * @param decided whether an officer opened or blocked it
 * @param byHand whether an officer added it to those of the days and slots
 */
public record WindowRow(
        WindowId id,
        TimeSlot slot,
        @Nullable Integer capacity,
        @Nullable Block block,
        boolean decided,
        boolean byHand) {

    /** Why a window is blocked, and what it is called: a holiday, an election, or the officer's note. */
    public record Block(Kind kind, String text) {

        /** What blocks it. */
        public enum Kind {
            HOLIDAY,
            ELECTION,
            OFFICER
        }
    }

    /** How many dongs it takes at once where so many teams visit. */
    public int seats(int teams) {
        return capacity == null ? teams : capacity;
    }

    /** Whether a dong can have it. */
    public boolean open() {
        return block == null;
    }
}
