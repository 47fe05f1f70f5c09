package kr.dongne.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line before its comparison.
 *
 * @param newPerson whom it would have made at the comparison before, if it led
 */
record LineToCheck(
        int number,
        List<String> cells,
        boolean corrected,
        @Nullable Decision decision,
        @Nullable UUID newPerson) {

    static LineToCheck fresh(FileLine line) {
        return new LineToCheck(line.number(), line.cells(), false, null, null);
    }

    LineToCheck corrected(int column, String text) {
        return new LineToCheck(number, CellTexts.with(cells, column, text), true, decision, newPerson);
    }

    LineToCheck decided(@Nullable Decision made) {
        return new LineToCheck(number, cells, corrected, made, newPerson);
    }
}
