package kr.dongne.attendance;

import java.util.List;
import kr.dongne.shared.DongCode;

/**
 * One dong's part of an event's list.
 *
 * @param rows everybody of the dong by office and name, each as what the dong knows them
 * @param fingerprint another one whenever somebody's status is another, and the same again when that is taken back
 */
public record DongList(DongCode dong, List<ExpectedRow> rows, String fingerprint) {

    public DongList {
        rows = List.copyOf(rows);
    }

    /** Whether anybody of the dong was marked at all. */
    public boolean marked() {
        return rows.stream().anyMatch(row -> row.status() != null);
    }
}
