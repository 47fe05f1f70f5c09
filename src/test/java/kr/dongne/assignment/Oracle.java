package kr.dongne.assignment;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An exact model of the same problem, read from the rules' wording and not from the code that searches: it shares nothing with it but
 * the records. Pins that break a rule are not its matter.
 */
public final class Oracle {

    static {
        Loader.loadNativeLibraries();
    }

    private final Problem problem;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final List<Visit> visits = new ArrayList<>();
    private final List<BoolVar> left = new ArrayList<>();

    private record Visit(int dong, Window window, Team team, BoolVar made) {}

    /** What was found: the best score, or the best bound and incumbent when the time was too short. */
    public record Verdict(Score best, boolean proven, double bound, double seconds) {}

    private Oracle(Problem problem) {
        this.problem = problem;
    }

    public static Verdict of(Problem problem, double seconds) {
        return new Oracle(problem).solve(seconds);
    }

    private Verdict solve(double seconds) {
        for (int dong = 0; dong < problem.parties().size(); dong++) chooseOne(dong);
        capacities();
        oneConsultantOnePlace();
        days();
        balance();
        fairness();
        long never = 1 + worstCost();
        LinearExpr soft = cost.build();
        LinearExpr all = LinearExpr.newBuilder()
                .add(soft)
                .addTerm(LinearExpr.sum(left.toArray(LinearArgument[]::new)), never)
                .build();
        model.minimize(all);
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(8).setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE)
            throw new IllegalStateException("the model has an answer for every round, but: " + status);
        long out = left.stream().filter(solver::booleanValue).count();
        return new Verdict(
                new Score(0, out, solver.value(soft)),
                status == CpSolverStatus.OPTIMAL,
                solver.bestObjectiveBound() - out * (double) never,
                solver.wallTime());
    }

    /** More than everything soft can cost. */
    private long worstCost() {
        Weights weights = problem.weights();
        long dongs = problem.parties().size();
        long ranks =
                problem.parties().stream().mapToLong(party -> party.level(null)).sum();
        long seats = problem.teams().stream()
                .mapToLong(team -> team.consultants().size())
                .sum();
        return ranks * (weights.rank() + weights.lostLastYear() + weights.fairness())
                + dongs * (weights.evening() + weights.beyondMostADay() + 2 * weights.move())
                + dongs * dongs * seats * weights.balance();
    }

    private void chooseOne(int dong) {
        Party party = problem.parties().get(dong);
        Weights weights = problem.weights();
        BoolVar none = model.newBoolVar("none");
        left.add(none);
        List<BoolVar> choices = new ArrayList<>(List.of(none));
        int worst = party.wishes().isEmpty() ? 0 : Math.max(3, party.wishes().size());
        long perRank = weights.rank() + (party.lostLastYear() ? weights.lostLastYear() : 0);
        Placement now = party.current();
        cost.addTerm(none, (worst + 1) * perRank + (now == null ? 0 : 2 * weights.move()));
        Placement pin = party.pin();
        for (Window window : problem.windows())
            for (Team team : problem.teams()) {
                var here = new Placement(window.key(), team.key());
                boolean may = !window.blocked()
                        && !party.cannot().contains(window.key())
                        && !party.venueTaken().contains(window.key())
                        && team.away().stream()
                                .allMatch(away -> !away.start().isBefore(window.end())
                                        || !window.start().isBefore(away.end()));
                if (!may || (pin != null && !pin.equals(here))) continue;
                BoolVar made = model.newBoolVar("made");
                choices.add(made);
                visits.add(new Visit(dong, window, team, made));
                int rank = party.wishes().indexOf(window.key());
                long price = (rank < 0 ? worst : rank) * perRank;
                if (window.start().getHour() >= 18 && !party.wishesEvening()) price += weights.evening();
                if (now != null && !now.window().equals(window.key())) price += 2 * weights.move();
                else if (now != null && !now.team().equals(team.key())) price += weights.move();
                cost.addTerm(made, price);
            }
        if (pin != null) model.addEquality(none, 0);
        model.addExactlyOne(choices.toArray(BoolVar[]::new));
    }

    private LinearExpr count(Predicate<Visit> which) {
        return LinearExpr.sum(visits.stream().filter(which).map(Visit::made).toArray(LinearArgument[]::new));
    }

    private void capacities() {
        for (Window window : problem.windows())
            model.addLessOrEqual(count(visit -> visit.window().equals(window)), window.capacity());
    }

    /** At every moment, a consultant is in one place; a visit lasts until the way to the next is behind. */
    private void oneConsultantOnePlace() {
        Set<ConsultantKey> everybody = new HashSet<>();
        problem.teams().forEach(team -> everybody.addAll(team.consultants()));
        for (ConsultantKey consultant : everybody)
            for (Window begins : problem.windows())
                model.addLessOrEqual(
                        count(visit -> visit.team().consultants().contains(consultant)
                                && !visit.window().start().isAfter(begins.start())
                                && begins.start().isBefore(visit.window().end().plusMinutes(problem.travelMinutes()))),
                        1);
    }

    private void days() {
        List<LocalDate> days = problem.windows().stream()
                .map(window -> window.start().toLocalDate())
                .distinct()
                .toList();
        for (Team team : problem.teams())
            for (LocalDate day : days) {
                LinearExpr made = count(visit -> visit.team().key().equals(team.key())
                        && visit.window().start().toLocalDate().equals(day));
                model.addLessOrEqual(made, team.mostADay());
                IntVar beyond = model.newIntVar(0, problem.parties().size(), "beyond");
                model.addGreaterOrEqual(
                        beyond,
                        LinearExpr.newBuilder().add(made).add(-problem.weights().mostADay()));
                cost.addTerm(beyond, problem.weights().beyondMostADay());
            }
    }

    private void balance() {
        Map<ConsultantKey, Integer> everybody = new LinkedHashMap<>();
        problem.teams().forEach(team -> team.consultants().forEach(one -> everybody.merge(one, 1, Integer::sum)));
        if (everybody.isEmpty()) return;
        int dongs = problem.parties().size();
        double meanSize =
                everybody.values().stream().mapToInt(Integer::intValue).sum()
                        / (double) problem.teams().size();
        long fair = (long) Math.ceil(dongs * meanSize / everybody.size() - 1e-9);
        for (ConsultantKey consultant : everybody.keySet()) {
            LinearExprBuilder steps = LinearExpr.newBuilder().add(fair);
            for (int step = 1; step <= dongs; step++) {
                BoolVar more = model.newBoolVar("more");
                steps.add(more);
                cost.addTerm(more, problem.weights().balance() * (2L * step - 1));
            }
            model.addLessOrEqual(count(visit -> visit.team().consultants().contains(consultant)), steps);
        }
    }

    /** For each dong with wishes: how far beyond one rank it is worse than every other such dong that is visited. */
    private void fairness() {
        if (problem.weights().fairness() == 0) return;
        List<Integer> wishing = IntStream.range(0, problem.parties().size())
                .filter(dong -> !problem.parties().get(dong).wishes().isEmpty())
                .boxed()
                .toList();
        if (wishing.size() < 2) return;
        int most = problem.parties().stream()
                .mapToInt(party -> party.level(null))
                .max()
                .orElse(0);
        Map<Integer, IntVar> levels = new LinkedHashMap<>();
        for (int dong : wishing) {
            IntVar level = model.newIntVar(0, most, "level");
            model.addEquality(level, level(dong));
            levels.put(dong, level);
        }
        for (int dong : wishing) {
            IntVar apart = model.newIntVar(0, most, "apart");
            cost.addTerm(apart, problem.weights().fairness());
            // apart >= level(dong) - 1 - (the worst level of the others), which is some other's level or nobody's
            List<BoolVar> witnesses = new ArrayList<>();
            for (int other : wishing) {
                if (other == dong) continue;
                BoolVar witness = model.newBoolVar("witness");
                witnesses.add(witness);
                model.addImplication(witness, left.get(other).not());
                model.addGreaterOrEqual(
                                LinearExpr.newBuilder().add(apart).add(1).add(levels.get(other)), levels.get(dong))
                        .onlyEnforceIf(witness);
            }
            BoolVar alone = model.newBoolVar("alone");
            for (int other : wishing) if (other != dong) model.addImplication(alone, left.get(other));
            BoolVar notVisited = model.newBoolVar("not visited");
            model.addImplication(notVisited, left.get(dong));
            witnesses.add(alone);
            witnesses.add(notVisited);
            model.addAtLeastOne(witnesses.toArray(BoolVar[]::new));
        }
    }

    private LinearExpr level(int dong) {
        Party party = problem.parties().get(dong);
        int worst = Math.max(3, party.wishes().size());
        LinearExprBuilder level = LinearExpr.newBuilder();
        for (Visit visit : visits) {
            if (visit.dong() != dong) continue;
            int rank = party.wishes().indexOf(visit.window().key());
            level.addTerm(visit.made(), rank < 0 ? worst : rank);
        }
        return level.build();
    }
}
