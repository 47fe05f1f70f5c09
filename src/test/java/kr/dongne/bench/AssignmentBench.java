package kr.dongne.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kr.dongne.assignment.Assigner;
import kr.dongne.assignment.ConsultantKey;
import kr.dongne.assignment.Interval;
import kr.dongne.assignment.Limit;
import kr.dongne.assignment.Oracle;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Plan;
import kr.dongne.assignment.Problem;
import kr.dongne.assignment.Score;
import kr.dongne.assignment.StopSignal;
import kr.dongne.assignment.Team;
import kr.dongne.assignment.TeamKey;
import kr.dongne.assignment.Weights;
import kr.dongne.assignment.Window;
import kr.dongne.assignment.WindowKey;
import kr.dongne.assignment.solving.Board;
import kr.dongne.assignment.solving.FlowStart;
import kr.dongne.shared.DongCode;
import org.junit.jupiter.api.Test;

/** B13 and B14: assignments and their gap to the proven optimum or to the flow's bound. */
class AssignmentBench {

    private static final int ROUNDS = Integer.getInteger("dongne.bench.rounds", 5);
    private static final int PEER_SECONDS = Integer.getInteger("dongne.bench.peer.seconds", 60);

    @Test
    void gapToTheProvenOptimum() {
        StringBuilder text = new StringBuilder("""
                ## B13: assignment of 10, 100 and 250 dongs

                Peer in the same run: CP-SAT (OR-Tools, 8 workers, at most %d s), which proves the optimum. Aim: gap 0 %% in ≤ 1 s / 5 s / 10 s.
                Nine days, three windows a day, a team for each 14 dongs with a day off now and then; half of the wishes go to the first third
                of the windows. %d rounds each in turn after a warm-up, %s, JDK %s, %d cores.

                | dongs | teams | gap, worst | ours, seconds, median (worst) | proven by the bound | CP-SAT, seconds, median (worst) | proven by CP-SAT |
                |---|---|---|---|---|---|---|
                """.formatted(
                        PEER_SECONDS,
                        ROUNDS,
                        today(),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors()));
        for (int[] size : new int[][] {{10, 0}, {100, 0}, {250, 0}, {10, 1}, {100, 1}})
            text.append(againstTheOptimum(size[0], size[1] == 1));
        Results.write("B13", text.toString());
    }

    private static String againstTheOptimum(int dongs, boolean adjoining) {
        Duration most = Duration.ofSeconds(dongs <= 10 ? 1 : dongs <= 100 ? 5 : 10);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        Gap gap = new Gap(0, 0, 0);
        int proven = 0;
        int proofs = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            Problem problem = round(dongs, false, adjoining, round);
            long start = System.nanoTime();
            Plan plan = solve(problem, most);
            double seconds = (System.nanoTime() - start) / 1e9;
            Oracle.Verdict verdict = Oracle.of(problem, PEER_SECONDS);
            if (round == 0) continue; // warm-up
            ours.add(seconds);
            theirs.add(verdict.seconds());
            if (plan.proven()) proven++;
            if (verdict.proven()) proofs++;
            double best = verdict.proven()
                    ? verdict.best().cost()
                    : plan.proven() ? plan.score().cost() : verdict.bound();
            gap = gap.or(Gap.of(plan, verdict.best().unplaced(), best));
        }
        return row(dongs + (adjoining ? " (windows adjoin)" : ""), dongs, gap, ours, proven)
                + " %s | %d of %d |%n".formatted(seconds(theirs), proofs, ROUNDS);
    }

    @Test
    void gapToTheBoundOfTheFlow() {
        StringBuilder text = new StringBuilder("""
                ## B14: assignment of 1,000 and 3,500 dongs

                Bound in the same run: the cheapest flow, which leaves out fairness and chains of windows that exclude their neighbours. Aim: gap
                ≤ 2 %% in ≤ 60 s. As B13, teams in proportion. %d rounds each after a warm-up, %s, JDK %s, %d cores.

                | dongs | teams | gap, worst | ours, seconds, median (worst) | proven by the bound |
                |---|---|---|---|---|
                """.formatted(
                        ROUNDS, today(), Runtime.version(), Runtime.getRuntime().availableProcessors()));
        for (int dongs : new int[] {1_000, 3_500})
            for (boolean alike : new boolean[] {true, false}) text.append(againstTheFlow(dongs, alike, false));
        text.append(againstTheFlow(1_000, false, true));
        Results.write("B14", text.toString());
    }

    private static String againstTheFlow(int dongs, boolean alike, boolean adjoining) {
        List<Double> ours = new ArrayList<>();
        Gap gap = new Gap(0, 0, 0);
        int proven = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            Problem problem = round(dongs, alike, adjoining, round);
            long start = System.nanoTime();
            Plan plan = solve(problem, Duration.ofSeconds(50));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (round == 0) continue; // warm-up
            ours.add(seconds);
            if (plan.proven()) proven++;
            Score bound = new FlowStart(new Board(problem)).bound();
            gap = gap.or(Gap.of(plan, bound.unplaced(), bound.cost()));
        }
        String name = "%,d, teams %s%s"
                .formatted(dongs, alike ? "alike" : "with days off", adjoining ? " (windows adjoin)" : "");
        return row(name, dongs, gap, ours, proven) + "\n";
    }

    /** How far the worst round was from the best: broken rules, dongs left out beyond it, and cost when both are none. */
    private record Gap(int broken, long leftOut, double cost) {

        static Gap of(Plan plan, long unplaced, double best) {
            long leftOut = plan.score().unplaced() - unplaced;
            double cost = (plan.score().cost() - best) / Math.max(1, best);
            return new Gap(plan.violations().size(), leftOut, leftOut == 0 ? cost : 0);
        }

        Gap or(Gap other) {
            return new Gap(
                    Math.max(broken, other.broken), Math.max(leftOut, other.leftOut), Math.max(cost, other.cost));
        }

        String inWords() {
            if (broken > 0) return broken + " rules broken";
            if (leftOut > 0) return leftOut + " more dongs left out";
            return String.format(Locale.ROOT, "%.2f %%", cost * 100);
        }
    }

    private static Plan solve(Problem problem, Duration most) {
        return new Assigner().solve(problem, Limit.of(most), (score, after) -> {}, new StopSignal());
    }

    private static String row(String name, int dongs, Gap gap, List<Double> ours, int proven) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %d of %d |",
                name,
                teams(dongs),
                gap.inWords(),
                seconds(ours),
                proven,
                ROUNDS);
    }

    private static String seconds(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.3f (%.3f)", sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Seoul"));
    }

    private static int teams(int dongs) {
        return Math.max(1, (dongs + 13) / 14);
    }

    /** Teams visit twice a day at most; windows that adjoin exclude their neighbours because of the way. */
    private static Problem round(int dongs, boolean alike, boolean adjoining, long seed) {
        var chance = new Random(seed * 31 + dongs);
        int teams = teams(dongs);
        List<Window> windows = new ArrayList<>();
        for (int day : new int[] {0, 1, 2, 3, 4, 7, 8, 9, 11})
            for (int hour : adjoining ? new int[] {10, 12, 14} : new int[] {10, 14, 18}) {
                var start = LocalDate.of(2024, 5, 27).plusDays(day).atTime(hour, 0);
                windows.add(new Window(
                        new WindowKey(new UUID(1, windows.size())), start, start.plusHours(2), teams, false));
            }
        List<Team> visiting = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            var off = LocalDate.of(2024, 5, 27).plusDays(chance.nextInt(12)).atStartOfDay();
            visiting.add(new Team(
                    new TeamKey(new UUID(2, team)),
                    Set.of(new ConsultantKey(new UUID(3, team))),
                    alike ? List.of() : List.of(new Interval(off, off.plusDays(1))),
                    2));
        }
        List<Party> parties = new ArrayList<>();
        for (int dong = 0; dong < dongs; dong++) parties.add(party(chance, dong, windows));
        return new Problem(parties, visiting, windows, 30, Weights.USUAL, seed);
    }

    private static Party party(Random chance, int dong, List<Window> windows) {
        Set<WindowKey> wishes = new LinkedHashSet<>();
        int popular = windows.size() / 3;
        while (wishes.size() < 3)
            wishes.add(windows.get(chance.nextInt(chance.nextBoolean() ? popular : windows.size()))
                    .key());
        Party party = Party.wishing(new DongCode("11%08d".formatted(dong)), wishes.toArray(WindowKey[]::new));
        if (chance.nextInt(5) == 0) party = party.havingLostLastYear();
        if (chance.nextInt(5) == 0)
            party = party.withCannot(windows.get(chance.nextInt(windows.size())).key());
        return party;
    }
}
