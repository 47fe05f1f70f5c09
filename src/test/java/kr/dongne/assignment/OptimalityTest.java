package kr.dongne.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exact model proves that no assignment scores better than ours. */
class OptimalityTest {

    private static final Limit LIMIT = Limit.of(Duration.ofMinutes(1));
    private static final double SECONDS = Integer.getInteger("dongne.oracle.seconds", 60);

    static LongStream some() {
        return LongStream.rangeClosed(1, 15);
    }

    static LongStream many() {
        return LongStream.rangeClosed(16, Long.getLong("dongne.rounds", 200));
    }

    @Test
    void theSourcesRound() {
        compare(Given.source());
    }

    @ParameterizedTest
    @MethodSource("some")
    void randomRounds(long seed) {
        compare(Given.random(seed));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void moreRandomRounds(long seed) {
        compare(Given.random(seed));
    }

    private static void compare(Problem problem) {
        Plan plan = new Assigner().solve(problem, LIMIT, (score, after) -> {}, new StopSignal());
        Oracle.Verdict verdict = Oracle.of(problem, SECONDS);
        System.out.printf(
                "seed %d: %d dongs, %d left out, cost %d, exact %s%n",
                problem.seed(),
                problem.parties().size(),
                plan.score().unplaced(),
                plan.score().cost(),
                verdict);

        assumeTrue(verdict.proven(), "the exact model needs longer");
        assertThat(plan.violations()).isEmpty();
        assertThat(plan.score()).isEqualTo(verdict.best());
    }
}
