package kr.dongne.assignment.solving;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.RuinRecreateMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kr.dongne.assignment.Limit;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Problem;
import kr.dongne.assignment.Progress;
import kr.dongne.assignment.Score;
import kr.dongne.shared.DongCode;

/** The search for one plan: it starts from the flow and ends early when nothing can be better. */
public final class Search {

    private static final int LATE = 200;
    private static final int SMALL = 30;
    private static final int ATTEMPTS = 3;
    private static final long TRIES_AT_LEAST = 20_000;
    private static final long TRIES_PER_DONG = 2_000;

    private final Board board;
    private final FlowStart flow;
    private final Limit limit;
    private final long begin = System.nanoTime();
    private Map<DongCode, Placement> start = new TreeMap<>();
    private Score bound;

    public Search(Problem problem, Limit limit) {
        this.board = new Board(problem);
        this.limit = limit;
        flow = new FlowStart(board);
        flow.placed().forEach((dong, slot) -> start.put(dong, slot.placement()));
        bound = flow.bound();
    }

    /** No plan without violations scores better. */
    public Score bound() {
        return bound;
    }

    /** Divides the plans into parts until the best is proven, half of the time is over, or it is to end; how long that took. */
    public Duration divide(BooleanSupplier stopped) {
        long half = limit.time().toNanos() / 2;
        var branching = new Branching(board, flow, () -> stopped.getAsBoolean() || System.nanoTime() - begin > half);
        start = branching.best();
        bound = branching.bound();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    public Board board() {
        return board;
    }

    /** Where to start from; it is the best plan already if its score is the bound. */
    public Map<DongCode, Placement> first() {
        return placements(visits());
    }

    /** The dongs without a placement. */
    public List<DongCode> without(Map<DongCode, Placement> placements) {
        return board.problem().parties().stream()
                .map(Party::dong)
                .filter(dong -> !placements.containsKey(dong))
                .sorted()
                .toList();
    }

    /** A small round is searched several times, because one search in a hundred goes astray. */
    public int attempts() {
        return board.problem().parties().size() <= SMALL ? ATTEMPTS : 1;
    }

    /** Searches on; {@code begun} gets what ends it. */
    public Map<DongCode, Placement> run(int attempt, Progress progress, Consumer<Runnable> begun) {
        Solver<Round> solver =
                SolverFactory.<Round>create(configuration(attempt)).buildSolver();
        solver.addEventListener(event -> {
            if (event.getNewBestScore() instanceof HardMediumSoftScore score)
                progress.better(
                        new Score(-score.hardScore(), -score.mediumScore(), -score.softScore()),
                        Duration.ofMillis(event.getTimeMillisSpent()));
        });
        begun.accept(solver::terminateEarly);
        Round best = solver.solve(new Round(visits(), board.problem().weights()));
        return placements(best.visits);
    }

    private static Map<DongCode, Placement> placements(List<Visit> visits) {
        var placements = new TreeMap<DongCode, Placement>();
        for (Visit visit : visits) if (visit.slot != null) placements.put(visit.dong(), visit.slot.placement());
        return placements;
    }

    private List<Visit> visits() {
        return board.problem().parties().stream().map(this::visit).toList();
    }

    private Visit visit(Party party) {
        Slot pin = board.slot(party.pin());
        var visit = new Visit(party, pin == null ? board.possible(party) : List.of(pin));
        visit.slot = pin == null ? board.slot(start.get(party.dong())) : pin;
        return visit;
    }

    private SolverConfig configuration(int attempt) {
        int dongs = board.problem().parties().size();
        long tries = Math.min(limit.tries(), TRIES_AT_LEAST + TRIES_PER_DONG * dongs);
        long left = Math.max(1, limit.time().toMillis() - (System.nanoTime() - begin) / 1_000_000);
        var ends = new TerminationConfig()
                .withSpentLimit(Duration.ofMillis(left / (attempts() - attempt)))
                .withBestScoreLimit(HardMediumSoftScore.of(0, -bound().unplaced(), -bound().cost())
                        .toString());
        return new SolverConfig()
                .withSolutionClass(Round.class)
                .withEntityClasses(Visit.class)
                .withConstraintProviderClass(VisitRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(board.problem().seed() + attempt)
                .withTerminationConfig(ends)
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(moves(dongs))
                                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                                .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(tries)));
    }

    private static UnionMoveSelectorConfig moves(int dongs) {
        var change = new ChangeMoveSelectorConfig().withFixedProbabilityWeight(4.0);
        var swap = new SwapMoveSelectorConfig().withFixedProbabilityWeight(4.0);
        var union = new UnionMoveSelectorConfig();
        if (dongs < 3) return union.withMoveSelectors(change, swap);
        var ruin = new RuinRecreateMoveSelectorConfig()
                .withMinimumRuinedCount(2)
                .withMaximumRuinedCount(Math.min(dongs, 4))
                .withFixedProbabilityWeight(0.1);
        return union.withMoveSelectors(change, swap, ruin);
    }
}
