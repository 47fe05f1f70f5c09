package kr.dongne.assignment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.dongne.assignment.solving.Search;
import kr.dongne.assignment.solving.Tally;
import kr.dongne.shared.DongCode;

/** Finds the best placement; any number of threads may ask at once. */
public final class Assigner {

    /** Searches until the best plan is proven, nothing gets better, the limit is reached or the signal is given. */
    public Plan solve(Problem problem, Limit limit, Progress progress, StopSignal stop) {
        var search = new Search(problem, limit);
        Map<DongCode, Placement> first = search.first();
        Plan best = plan(search, first, stop);
        boolean fixed = problem.parties().stream().allMatch(party -> party.pin() != null);
        if (fixed || search.board().nothingOpen()) return best;
        if (!best.proven()) {
            Duration taken = search.divide(stop::stopped);
            best = plan(search, search.first(), stop);
            progress.better(best.score(), taken);
        }
        for (int attempt = 0; attempt < search.attempts() && !best.proven() && !stop.stopped(); attempt++) {
            Score beaten = best.score();
            Progress better = (score, after) -> {
                if (score.compareTo(beaten) < 0) progress.better(score, after);
            };
            Plan found = plan(search, search.run(attempt, better, stop::onStop), stop);
            if (found.score().compareTo(beaten) < 0) best = found;
        }
        return stop.stopped() == best.stopped() ? best : plan(search, best.placements(), stop);
    }

    /** What the placements are worth as they stand, also when somebody chose them by hand. */
    public Plan judge(Problem problem, Map<DongCode, Placement> placements) {
        return plan(new Search(problem, Limit.of(Duration.ZERO)), placements, new StopSignal());
    }

    private static Plan plan(Search search, Map<DongCode, Placement> placements, StopSignal stop) {
        var tally = new Tally(search.board(), placements);
        List<Violation> violations = tally.violations();
        Costs costs = tally.costs();
        var score = new Score(violations.size(), tally.unplaced(), costs.total());
        return new Plan(
                new TreeMap<>(placements),
                search.without(placements),
                score,
                costs,
                violations,
                violations.isEmpty() && score.compareTo(search.bound()) <= 0,
                stop.stopped());
    }
}
