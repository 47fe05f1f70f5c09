package kr.dongne.assignment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** What would change for whom. */
public final class Moves {

    private Moves() {}

    /** A dong that goes from one placement to another; null stands for no visit. */
    public record Move(
            DongCode dong,
            @Nullable Placement from,
            @Nullable Placement to) {}

    /** The dongs that are placed differently in the plan, by dong. */
    public static List<Move> between(Map<DongCode, Placement> current, Plan plan) {
        var dongs = new TreeSet<>(current.keySet());
        dongs.addAll(plan.placements().keySet());
        return dongs.stream()
                .filter(dong -> !Objects.equals(current.get(dong), plan.of(dong)))
                .map(dong -> new Move(dong, current.get(dong), plan.of(dong)))
                .toList();
    }
}
