package kr.dongne.assignment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.dongne.assignment.solving.Board;
import kr.dongne.assignment.solving.Tally;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Says of each dong why it is placed where it is; prices are found by solving again with the dong in the other window. */
public final class Explainer {

    private static final Limit SHORT = new Limit(Duration.ofSeconds(2), 2_000);
    private static final int TEAMS = 3;
    private static final int UNWISHED = 2;
    private static final Set<Cause> OF_THE_WINDOW =
            EnumSet.of(Cause.BLOCKED, Cause.CANNOT, Cause.VENUE_TAKEN, Cause.WINDOW_FULL);
    private static final Set<Cause> BEYOND_OTHERS =
            EnumSet.of(Cause.BLOCKED, Cause.CANNOT, Cause.VENUE_TAKEN, Cause.TEAM_OFF);

    private final Assigner assigner = new Assigner();

    /** All dongs of the plan, in the order of the problem. */
    public List<Explanation> explain(Problem problem, Plan plan) {
        Tally tally = tally(problem, plan);
        return problem.parties().stream()
                .map(party -> explain(problem, plan, party, tally, Budget.ENOUGH))
                .toList();
    }

    /** One dong. */
    public Explanation explain(Problem problem, Plan plan, DongCode dong) {
        return explain(problem, plan, problem.party(dong), tally(problem, plan), Budget.ENOUGH);
    }

    /** One dong, in about this time: ways whose price is not known by then are left out. */
    public Explanation explain(Problem problem, Plan plan, DongCode dong, Duration within) {
        return explain(problem, plan, problem.party(dong), tally(problem, plan), Budget.of(within));
    }

    /** The time for one dong, by a clock that nobody can set. */
    private record Budget(long begun, long nanos) {

        static final Budget ENOUGH = of(Duration.ofDays(1));

        static Budget of(Duration time) {
            return new Budget(System.nanoTime(), time.toNanos());
        }

        /** How long the next search may take; nothing when the time is over. */
        Optional<Limit> next() {
            Duration left = Duration.ofNanos(nanos - (System.nanoTime() - begun));
            if (!left.isPositive()) return Optional.empty();
            return Optional.of(left.compareTo(SHORT.time()) < 0 ? new Limit(left, SHORT.tries()) : SHORT);
        }
    }

    private static Tally tally(Problem problem, Plan plan) {
        return new Tally(new Board(problem), plan.placements());
    }

    private Explanation explain(Problem problem, Plan plan, Party party, Tally tally, Budget budget) {
        DongCode dong = party.dong();
        Placement placement = plan.of(dong);
        WindowKey got = placement == null ? null : placement.window();
        List<Explanation.Better> better = new ArrayList<>();
        List<Explanation.Alternative> alternatives = new ArrayList<>();
        for (WindowKey wish : party.wishes()) {
            if (wish.equals(got)) continue;
            Explanation.Alternative price = price(problem, plan, party, wish, tally, budget);
            if (price != null) alternatives.add(price);
            if (party.level(wish) < party.level(got))
                better.add(
                        new Explanation.Better(wish, rank(party, wish), obstacles(problem, party, wish, tally), price));
        }
        problem.windows().stream()
                .filter(window -> !window.key().equals(got) && !party.wishes().contains(window.key()))
                .filter(window -> problem.teams().stream().anyMatch(free(party, window.key(), tally)))
                .sorted(Comparator.comparing(Window::start).thenComparing(Window::key))
                .limit(UNWISHED)
                .forEach(window -> {
                    Explanation.Alternative price = price(problem, plan, party, window.key(), tally, budget);
                    if (price != null) alternatives.add(price);
                });
        alternatives.sort(Comparator.comparingLong(Explanation.Alternative::unplaced)
                .thenComparingLong(Explanation.Alternative::cost)
                .thenComparing(
                        alternative -> party.level(alternative.placement().window())));
        return new Explanation(dong, placement, rank(party, got), better, alternatives);
    }

    private static Predicate<Team> free(Party party, WindowKey window, Tally tally) {
        return team -> tally.obstacles(party, new Placement(window, team.key())).isEmpty();
    }

    private static int rank(Party party, @Nullable WindowKey window) {
        return window == null ? 0 : party.wishes().indexOf(window) + 1;
    }

    /** What holds for the window is said once, the rest for each team; if a team could come, only the cost is in the way. */
    private static List<Explanation.Obstacle> obstacles(Problem problem, Party party, WindowKey window, Tally tally) {
        List<Explanation.Obstacle> found = new ArrayList<>();
        boolean first = true;
        for (Team team : problem.teams()) {
            List<Violation> violations = tally.obstacles(party, new Placement(window, team.key()));
            if (violations.isEmpty())
                return List.of(new Explanation.Obstacle(Cause.COSTS_OTHERS, team.key(), Set.of(), List.of()));
            for (Violation violation : violations) {
                boolean ofTheWindow = OF_THE_WINDOW.contains(violation.cause());
                if (ofTheWindow && !first) continue;
                found.add(new Explanation.Obstacle(
                        violation.cause(),
                        ofTheWindow ? null : team.key(),
                        violation.consultants(),
                        violation.others()));
            }
            first = false;
        }
        return found;
    }

    private Explanation.@Nullable Alternative price(
            Problem problem, Plan plan, Party party, WindowKey window, Tally tally, Budget budget) {
        if (party.pin() != null) return null;
        Problem staying = preferringToStay(problem, plan);
        Plan best = null;
        Placement where = null;
        for (Placement placement : likely(problem, party, window, tally)) {
            Optional<Limit> limit = budget.next();
            if (limit.isEmpty()) break;
            Problem there =
                    Neighbourhood.of(problem, plan, party, placement, tally).in(staying);
            Plan found = assigner.solve(there, limit.get(), (score, after) -> {}, new StopSignal());
            Plan judged = assigner.judge(problem, found.placements());
            boolean broken = judged.score().violated() > plan.score().violated();
            if (broken || (best != null && best.score().compareTo(judged.score()) <= 0)) continue;
            best = judged;
            where = placement;
        }
        if (best == null || where == null) return null;
        List<Explanation.Price> others = Moves.between(plan.placements(), best).stream()
                .filter(move -> !move.dong().equals(party.dong()))
                .map(move -> price(problem.party(move.dong()), move))
                .toList();
        return new Explanation.Alternative(
                where,
                rank(party, window),
                others,
                best.score().unplaced() - plan.score().unplaced(),
                best.score().cost() - plan.score().cost());
    }

    private static Explanation.Price price(Party party, Moves.Move move) {
        return new Explanation.Price(
                party.dong(),
                move.from(),
                move.to(),
                rank(party, move.from() == null ? null : move.from().window()),
                rank(party, move.to() == null ? null : move.to().window()));
    }

    /** The teams with the fewest others in their way; those that cannot come whatever the others do are left out. */
    private static List<Placement> likely(Problem problem, Party party, WindowKey window, Tally tally) {
        record Way(Placement placement, List<Violation> violations) {}
        return problem.teams().stream()
                .map(team -> new Placement(window, team.key()))
                .map(placement -> new Way(placement, tally.obstacles(party, placement)))
                .filter(way ->
                        way.violations().stream().noneMatch(violation -> BEYOND_OTHERS.contains(violation.cause())))
                .filter(way -> problem.window(window).capacity() > 0
                        && problem.team(way.placement().team()).mostADay() > 0)
                .sorted(Comparator.comparingInt(way -> way.violations().size()))
                .limit(TEAMS)
                .map(Way::placement)
                .toList();
    }

    /** The same problem; of equally good plans the one that moves fewer dongs is better. Re-planning weighs moves already. */
    private static Problem preferringToStay(Problem problem, Plan plan) {
        Weights weights = problem.weights();
        if (weights.move() > 0) return problem;
        long times = 2L * problem.parties().size() + 1;
        var scaled = new Weights(
                weights.rank() * times,
                weights.fairness() * times,
                weights.lostLastYear() * times,
                weights.balance() * times,
                weights.mostADay(),
                weights.beyondMostADay() * times,
                weights.evening() * times,
                1);
        return problem.withParties(problem.parties().stream()
                        .map(party -> party.placed(plan.of(party.dong())))
                        .toList())
                .withWeights(scaled);
    }
}
