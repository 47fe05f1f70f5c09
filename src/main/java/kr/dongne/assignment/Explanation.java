package kr.dongne.assignment;

import java.util.List;
import java.util.Set;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a dong got what it got: its place (1 is the first wish, 0 no wish), what stood in the way of each better wish, and what else
 * there was.
 */
public record Explanation(
        DongCode dong, @Nullable Placement placement, int rank, List<Better> better, List<Alternative> alternatives) {

    /** A better wish, the obstacles in its way with everybody else staying, and what it would cost, unless it is impossible. */
    public record Better(
            WindowKey window,
            int rank,
            List<Obstacle> obstacles,
            @Nullable Alternative price) {}

    /** A cause, with the team that it holds for; without a team it holds for all. */
    public record Obstacle(
            Cause cause, @Nullable TeamKey team, Set<ConsultantKey> consultants, List<DongCode> others) {}

    /** Another placement of the dong, who would have to move for it, and by how much the whole plan would get worse. */
    public record Alternative(Placement placement, int rank, List<Price> others, long unplaced, long cost) {}

    /** What another dong would pay; ranks as for the explanation, 0 also without a visit. */
    public record Price(
            DongCode dong,
            @Nullable Placement from,
            @Nullable Placement to,
            int fromRank,
            int toRank) {}
}
