package kr.dongne.assignment;

import static kr.dongne.assignment.Given.at;
import static kr.dongne.assignment.Given.away;
import static kr.dongne.assignment.Given.consultant;
import static kr.dongne.assignment.Given.dong;
import static kr.dongne.assignment.Given.party;
import static kr.dongne.assignment.Given.problem;
import static kr.dongne.assignment.Given.team;
import static kr.dongne.assignment.Given.window;
import static kr.dongne.assignment.Given.windowKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For each cause: it is named, and when it is taken away and solved again, the better window is possible. */
class ExplainerTest {

    private static final Limit LIMIT = new Limit(Duration.ofMinutes(1), 20_000);
    private static final List<Window> OPEN = List.of(window(0, 0, 10), window(1, 0, 12), window(2, 1, 10));

    private static Plan solve(Problem problem) {
        return new Assigner().solve(problem, LIMIT, (score, after) -> {}, new StopSignal());
    }

    private static Explanation.Better better(Problem problem) {
        Plan plan = solve(problem);
        return new Explainer().explain(problem, plan, dong(0)).better().getFirst();
    }

    private static void possibleIn(Problem without) {
        assertThat(solve(without).of(dong(0)))
                .isNotNull()
                .extracting(Placement::window)
                .isEqualTo(windowKey(0));
    }

    private static Party firstOrThird() {
        return party(0, 0, 2);
    }

    @Test
    void aConsultantIsElsewhere() {
        var windows = List.of(window(0, 0, 10, 2, false), window(2, 1, 10));
        Party pinned = party(1).pinned(at(0, 0));
        Problem given = problem(List.of(firstOrThird(), pinned), List.of(team(0, 2, 0, 1)), windows);

        Explanation.Better better = better(given);

        assertThat(better.rank()).isEqualTo(1);
        assertThat(better.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.cause()).isEqualTo(Cause.CONSULTANT_ELSEWHERE);
            assertThat(obstacle.consultants()).contains(consultant(0), consultant(1));
            assertThat(obstacle.others()).containsExactly(dong(1));
        });
        possibleIn(given.withParties(List.of(firstOrThird())));
    }

    @Test
    void theWayIsTooLong() {
        Party pinned = party(1).pinned(at(1, 0));
        Problem given = problem(List.of(firstOrThird(), pinned), List.of(team(0, 2, 0)), OPEN);

        assertThat(better(given).obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.cause()).isEqualTo(Cause.TRAVEL_BUFFER);
            assertThat(obstacle.others()).containsExactly(dong(1));
        });
        possibleIn(new Problem(given.parties(), given.teams(), given.windows(), 0, given.weights(), 1));
    }

    @Test
    void theWindowIsFull() {
        Party pinned = party(1).pinned(at(0, 1));
        var teams = List.of(team(0, 2, 0), team(1, 2, 1));
        Problem given = problem(List.of(firstOrThird(), pinned), teams, OPEN);

        assertThat(better(given).obstacles())
                .filteredOn(obstacle -> obstacle.cause() == Cause.WINDOW_FULL)
                .singleElement()
                .satisfies(obstacle -> {
                    assertThat(obstacle.team()).isNull();
                    assertThat(obstacle.others()).containsExactly(dong(1));
                });
        possibleIn(problem(given.parties(), teams, List.of(window(0, 0, 10, 2, false), OPEN.get(1), OPEN.get(2))));
    }

    @Test
    void theTeamIsOff() {
        Problem given = problem(List.of(firstOrThird()), List.of(away(team(0, 2, 0), 0)), OPEN);

        Explanation.Better better = better(given);

        assertThat(better.obstacles()).extracting(Explanation.Obstacle::cause).containsExactly(Cause.TEAM_OFF);
        assertThat(better.price()).as("nothing that others do helps").isNull();
        possibleIn(problem(given.parties(), List.of(team(0, 2, 0)), OPEN));
    }

    @Test
    void theTeamsDayIsFull() {
        var windows = List.of(window(0, 0, 10), window(1, 0, 15), window(2, 1, 10));
        Problem given = problem(List.of(firstOrThird(), party(1).pinned(at(1, 0))), List.of(team(0, 1, 0)), windows);

        assertThat(better(given).obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.cause()).isEqualTo(Cause.DAY_LIMIT);
            assertThat(obstacle.others()).containsExactly(dong(1));
        });
        possibleIn(problem(given.parties(), List.of(team(0, 2, 0)), windows));
    }

    @Test
    void theVenueIsTaken() {
        Problem given = problem(List.of(firstOrThird().withVenueTaken(windowKey(0))), List.of(team(0, 2, 0)), OPEN);

        assertThat(better(given).obstacles())
                .extracting(Explanation.Obstacle::cause)
                .containsExactly(Cause.VENUE_TAKEN);
        possibleIn(given.withParties(List.of(firstOrThird())));
    }

    @Test
    void theWindowIsBlocked() {
        var teams = List.of(team(0, 2, 0));
        Problem given =
                problem(List.of(firstOrThird()), teams, List.of(window(0, 0, 10, 1, true), OPEN.get(1), OPEN.get(2)));

        assertThat(better(given).obstacles())
                .extracting(Explanation.Obstacle::cause)
                .containsExactly(Cause.BLOCKED);
        possibleIn(problem(given.parties(), teams, OPEN));
    }

    @Test
    void theDongSaidThatItCannot() {
        Problem given = problem(List.of(firstOrThird().withCannot(windowKey(0))), List.of(team(0, 2, 0)), OPEN);

        assertThat(better(given).obstacles())
                .extracting(Explanation.Obstacle::cause)
                .containsExactly(Cause.CANNOT);
        possibleIn(given.withParties(List.of(firstOrThird())));
    }

    @Test
    void itCouldBeButTheWholeWouldBeWorse() {
        var windows = List.of(window(0, 0, 18), window(2, 1, 10));
        Weights strict = new Weights(1, 0, 0, 0, 2, 0, 8, 0);
        Problem given = problem(List.of(firstOrThird()), List.of(team(0, 2, 0)), windows)
                .withWeights(strict);

        Explanation.Better better = better(given);

        assertThat(better.obstacles()).extracting(Explanation.Obstacle::cause).containsExactly(Cause.COSTS_OTHERS);
        assertThat(better.price()).isNotNull();
        assertThat(better.price().cost()).as("an evening for a rank").isEqualTo(7);
        possibleIn(given.withParties(List.of(firstOrThird().wishingEvening())));
    }

    @Test
    void aBetterWindowSaysWhatItCostsWhom() {
        Party lost = party(1, 0, 1).havingLostLastYear();
        Problem given = problem(List.of(party(0, 0, 2), lost), List.of(team(0, 2, 0)), OPEN);

        Explanation.Alternative price = better(given).price();

        assertThat(price).isNotNull();
        assertThat(price.placement()).isEqualTo(at(0, 0));
        assertThat(price.others()).singleElement().satisfies(other -> {
            assertThat(other.dong()).isEqualTo(dong(1));
            assertThat(other.fromRank()).isEqualTo(1);
        });
        assertThat(price.cost()).isPositive();
        assertThat(solve(given.withParties(List.of(party(0, 0, 2)))).of(dong(0)))
                .isEqualTo(at(0, 0));
    }

    /** A hundred dongs with five teams; thirty of them wish the same two windows. */
    private static Problem large() {
        List<Window> windows = new ArrayList<>();
        for (int day = 0; day < 14; day++)
            for (int half = 0; half < 2; half++)
                windows.add(window(windows.size(), day, half == 0 ? 10 : 14, 5, false));
        List<Team> teams = new ArrayList<>();
        for (int number = 0; number < 5; number++) teams.add(team(number, 2, number));
        List<Party> parties = new ArrayList<>();
        for (int number = 0; number < 100; number++)
            parties.add(number < 30 ? party(number, 3, 4) : party(number, number % 28, (number * 7 + 1) % 28));
        return problem(parties, teams, windows);
    }

    @Test
    void inALargeRoundOneDongIsExplainedByThoseInItsWay() {
        Problem given = large();
        Plan plan = solve(given);
        DongCode without = given.parties().stream()
                .filter(party -> party.level(visited(plan, party.dong())) > 0)
                .map(Party::dong)
                .findFirst()
                .orElseThrow();

        Explanation found = new Explainer().explain(given, plan, without, Duration.ofMinutes(5));

        assertThat(found.better()).isNotEmpty().allSatisfy(better -> assertThat(better.obstacles())
                .isNotEmpty());
        assertThat(found.alternatives()).isNotEmpty().allSatisfy(way -> assertThat(way.others())
                .hasSizeLessThanOrEqualTo(40));
        Explanation.Alternative way = found.alternatives().getFirst();
        Plan paid = paid(given, plan, without, way);
        assertThat(paid.score().violated()).isEqualTo(plan.score().violated());
        assertThat(paid.score().cost() - plan.score().cost()).isEqualTo(way.cost());
    }

    @Test
    void withoutTimeTheReasonsStandAndNoPriceDoes() {
        Problem given = large();
        Plan plan = solve(given);

        Explanation found = new Explainer().explain(given, plan, dong(0), Duration.ZERO);

        assertThat(found.alternatives()).isEmpty();
        assertThat(found.placement()).isEqualTo(plan.of(dong(0)));
    }

    private static @Nullable WindowKey visited(Plan plan, DongCode dong) {
        Placement placement = plan.of(dong);
        return placement == null ? null : placement.window();
    }

    /** The plan after everybody has moved whom the way names. */
    private static Plan paid(Problem given, Plan plan, DongCode dong, Explanation.Alternative way) {
        Map<DongCode, Placement> placements = new TreeMap<>(plan.placements());
        placements.put(dong, way.placement());
        for (Explanation.Price price : way.others()) {
            if (price.to() == null) placements.remove(price.dong());
            else placements.put(price.dong(), price.to());
        }
        return new Assigner().judge(given, placements);
    }
}
