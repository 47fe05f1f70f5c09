package kr.dongne.round.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.assignment.Explanation;
import kr.dongne.assignment.Score;
import kr.dongne.round.visit.Goal;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * A search for the best placement with its result.
 *
 * @param replanning whether confirmed visits could move
 * @param score what the plan is worth, or the best so far while it runs
 * @param proven whether no plan can be better
 * @param explanations of each dong, in the round's order; empty while it runs
 */
public record AssignmentRow(
        UUID id,
        boolean replanning,
        AssignmentState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Score score,
        boolean proven,
        Map<DongCode, Goal> placements,
        List<Explanation> explanations) {

    /** Whether there is something to decide upon. */
    public boolean hasResult() {
        return state == AssignmentState.DONE || state == AssignmentState.STOPPED;
    }

    /** Whether it still searches. */
    public boolean running() {
        return state == AssignmentState.RUNNING;
    }

    /** The same with the best score so far. */
    AssignmentRow searching(@Nullable Score best) {
        return with(AssignmentState.RUNNING, best);
    }

    /** The same, ended by a restart. */
    AssignmentRow interrupted() {
        return with(AssignmentState.FAILED, null);
    }

    private AssignmentRow with(AssignmentState now, @Nullable Score best) {
        return new AssignmentRow(id, replanning, now, startedAt, endedAt, best, false, placements, explanations);
    }
}
