package kr.dongne.roster;

import java.util.List;
import java.util.Map;
import kr.dongne.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a dry run.
 *
 * @param number where it stands in the file, from 1
 * @param cells the text of each field that a column holds
 * @param candidates known people whom it may mean
 */
public record LineRow(
        int number,
        LineState state,
        boolean corrected,
        Map<RosterColumn, String> cells,
        List<Mark> marks,
        List<PersonId> candidates,
        @Nullable Decision decision) {

    public String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What is said about this cell. */
    public List<Mark> marksOf(RosterColumn column) {
        return marks.stream().filter(mark -> mark.column() == column).toList();
    }
}
