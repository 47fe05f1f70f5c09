package kr.dongne.assignment;

import java.util.List;
import java.util.SortedMap;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * A placement of the dongs; {@code proven} when no plan scores better, {@code stopped} when the search was ended by hand. Without
 * violations no pin breaks a hard rule.
 */
public record Plan(
        SortedMap<DongCode, Placement> placements,
        List<DongCode> unplaced,
        Score score,
        Costs costs,
        List<Violation> violations,
        boolean proven,
        boolean stopped) {

    /** Where the dong is visited, or null. */
    public @Nullable Placement of(DongCode dong) {
        return placements.get(dong);
    }
}
