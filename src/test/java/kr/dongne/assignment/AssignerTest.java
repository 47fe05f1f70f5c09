package kr.dongne.assignment;

import static kr.dongne.assignment.Given.at;
import static kr.dongne.assignment.Given.dong;
import static kr.dongne.assignment.Given.party;
import static kr.dongne.assignment.Given.problem;
import static kr.dongne.assignment.Given.team;
import static kr.dongne.assignment.Given.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignerTest {

    private static final Limit LIMIT = new Limit(Duration.ofMinutes(1), 20_000);

    private final Assigner assigner = new Assigner();

    private Plan solve(Problem problem) {
        return assigner.solve(problem, LIMIT, (score, after) -> {}, new StopSignal());
    }

    @Test
    void theSourcesRoundIsPlacedWithoutViolation() {
        Plan plan = solve(Given.source());

        assertThat(plan.placements()).hasSize(10);
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.violations()).isEmpty();
        assertThat(plan.stopped()).isFalse();
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        for (long seed = 1; seed <= 5; seed++)
            assertThat(solve(Given.random(seed))).isEqualTo(solve(Given.random(seed)));
    }

    @Test
    void aPinStaysAlsoWhereItBreaksARule() {
        var windows = List.of(window(0, 0, 10, 1, true), window(1, 1, 10));
        Plan plan = solve(problem(List.of(party(0, 1).pinned(at(0, 0)), party(1, 1)), List.of(team(0, 2, 0)), windows));

        assertThat(plan.of(dong(0))).isEqualTo(at(0, 0));
        assertThat(plan.of(dong(1))).isEqualTo(at(1, 0));
        assertThat(plan.violations()).extracting(Violation::cause).containsExactly(Cause.BLOCKED);
        assertThat(plan.proven()).isFalse();
    }

    @Test
    void replanningMovesAsFewAsPossible() {
        Problem round = Given.source();
        Plan before = solve(round);
        var lost = before.of(dong(0));
        assertThat(lost).isNotNull();
        List<Window> windows = new ArrayList<>();
        for (Window window : round.windows())
            windows.add(
                    window.key().equals(lost.window())
                            ? new Window(window.key(), window.start(), window.end(), 1, true)
                            : window);
        Problem blocked = new Problem(
                round.parties(), round.teams(), windows, round.travelMinutes(), round.weights(), round.seed());

        Plan after = solve(blocked.replanning(before.placements()::get));

        assertThat(after.unplaced()).isEmpty();
        assertThat(Moves.between(before.placements(), after))
                .extracting(Moves.Move::dong)
                .containsExactly(dong(0));
    }

    @Test
    void aPlanIsProvenWhereWindowsAdjoin() {
        var windows = List.of(window(0, 0, 10), window(1, 0, 12), window(2, 0, 14), window(3, 1, 10));
        Plan plan = solve(problem(List.of(party(0, 1), party(1, 2), party(2, 0)), List.of(team(0, 2, 0)), windows));

        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.violations()).isEmpty();
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void aPlanIsProvenWhereFairnessCosts() {
        var windows = List.of(window(0, 0, 10), window(1, 1, 10), window(2, 2, 10));
        Plan plan =
                solve(problem(List.of(party(0, 0, 1, 2), party(1, 0), party(2, 1)), List.of(team(0, 2, 0)), windows));

        assertThat(plan.of(dong(0))).isEqualTo(at(2, 0));
        assertThat(plan.costs().fairness()).isEqualTo(Weights.USUAL.fairness());
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void aSignalThatWasGivenEndsTheSearch() {
        var stop = new StopSignal();
        stop.stop();

        assertThat(assigner.solve(Given.random(3), LIMIT, (score, after) -> {}, stop)
                        .stopped())
                .isTrue();
    }

    @Test
    void aRoundWithoutWindowsLeavesEverybodyOut() {
        Plan plan = solve(problem(List.of(party(0), party(1)), List.of(team(0, 2, 0)), List.of()));

        assertThat(plan.unplaced()).containsExactly(dong(0), dong(1));
        assertThat(plan.proven()).isTrue();
    }
}
