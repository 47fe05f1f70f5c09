package kr.dongne.assignment.solving;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.Map;
import kr.dongne.assignment.Weights;
import org.jspecify.annotations.Nullable;

/** All visits of a round, as the search sees them. */
@PlanningSolution
public class Round {

    @PlanningEntityCollectionProperty
    public List<Visit> visits;

    @ProblemFactProperty
    public Limits limits;

    public ConstraintWeightOverrides<HardMediumSoftScore> weights;

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /** The number of visits of a team a day from which on they cost. */
    public record Limits(int mostADay) {}

    Round(List<Visit> visits, Weights weights) {
        this.visits = visits;
        this.limits = new Limits(weights.mostADay());
        this.weights = ConstraintWeightOverrides.of(Map.of(
                VisitRules.RANK, HardMediumSoftScore.ofSoft(weights.rank()),
                VisitRules.FAIRNESS, HardMediumSoftScore.ofSoft(weights.fairness()),
                VisitRules.LOST_LAST_YEAR, HardMediumSoftScore.ofSoft(weights.lostLastYear()),
                VisitRules.BALANCE, HardMediumSoftScore.ofSoft(weights.balance()),
                VisitRules.BEYOND_MOST_A_DAY, HardMediumSoftScore.ofSoft(weights.beyondMostADay()),
                VisitRules.EVENING, HardMediumSoftScore.ofSoft(weights.evening()),
                VisitRules.MOVE, HardMediumSoftScore.ofSoft(weights.move())));
    }

    /** For copies made by the search only. */
    @SuppressWarnings({"NullAway", "unused"})
    Round() {
        this(List.of(), Weights.USUAL);
    }
}
