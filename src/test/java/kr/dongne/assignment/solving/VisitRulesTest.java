package kr.dongne.assignment.solving;

import static kr.dongne.assignment.Given.at;
import static kr.dongne.assignment.Given.away;
import static kr.dongne.assignment.Given.party;
import static kr.dongne.assignment.Given.problem;
import static kr.dongne.assignment.Given.team;
import static kr.dongne.assignment.Given.window;
import static kr.dongne.assignment.Given.windowKey;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.api.score.stream.test.SingleConstraintAssertion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Team;
import kr.dongne.assignment.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitRulesTest {

    private static final List<Window> WINDOWS = List.of(
            window(0, 0, 10, 2, false),
            window(1, 0, 12),
            window(2, 0, 15),
            window(3, 1, 10),
            window(4, 2, 10, 1, true),
            window(5, 1, 18));
    private static final List<Team> TEAMS = List.of(team(0, 2, 0, 1), team(1, 9, 1, 2), away(team(2, 9, 3), 1));

    private final ConstraintVerifier<VisitRules, Round> verifier =
            ConstraintVerifier.build(new VisitRules(), Round.class, Visit.class);

    private record Placed(Party party, @Nullable Placement at) {}

    private static Placed placed(Party party, int window, int team) {
        return new Placed(party, at(window, team));
    }

    private SingleConstraintAssertion given(
            BiFunction<VisitRules, ConstraintFactory, Constraint> rule, Placed... placed) {
        List<Party> parties = new ArrayList<>();
        for (Placed one : placed) parties.add(one.party());
        var board = new Board(problem(parties, TEAMS, WINDOWS));
        List<Object> facts = new ArrayList<>(List.of(new Round.Limits(1)));
        for (Placed one : placed) {
            var visit = new Visit(one.party(), List.of());
            visit.slot = board.slot(one.at());
            facts.add(visit);
        }
        return verifier.verifyThat(rule).given(facts.toArray());
    }

    @Test
    void aConsultantOfTwoTeamsIsInOnePlace() {
        given(VisitRules::consultantInOnePlace, placed(party(0), 0, 0), placed(party(1), 0, 1))
                .penalizesBy(1);
        given(VisitRules::consultantInOnePlace, placed(party(0), 0, 0), placed(party(1), 0, 0))
                .penalizesBy(2);
        given(VisitRules::consultantInOnePlace, placed(party(0), 0, 0), placed(party(1), 0, 2))
                .penalizesBy(0);
    }

    @Test
    void theWayBetweenTwoDongsCounts() {
        given(VisitRules::consultantInOnePlace, placed(party(0), 0, 1), placed(party(1), 1, 1))
                .penalizesBy(2);
        given(VisitRules::consultantInOnePlace, placed(party(0), 1, 1), placed(party(1), 2, 1))
                .penalizesBy(0);
    }

    @Test
    void aWindowHoldsItsCapacity() {
        given(VisitRules::windowCapacity, placed(party(0), 1, 0), placed(party(1), 1, 2))
                .penalizesBy(1);
        given(VisitRules::windowCapacity, placed(party(0), 0, 0), placed(party(1), 0, 2))
                .penalizesBy(0);
    }

    @Test
    void aTeamIsPresent() {
        given(VisitRules::teamPresent, placed(party(0), 3, 2)).penalizesBy(1);
        given(VisitRules::teamPresent, placed(party(0), 0, 2)).penalizesBy(0);
    }

    @Test
    void aWindowIsOpen() {
        given(VisitRules::windowOpen, placed(party(0), 4, 0)).penalizesBy(1);
        given(VisitRules::windowOpen, placed(party(0), 3, 0)).penalizesBy(0);
    }

    @Test
    void aDongCan() {
        given(VisitRules::dongCan, placed(party(0).withCannot(windowKey(3)), 3, 0))
                .penalizesBy(1);
        given(VisitRules::dongCan, placed(party(0).withCannot(windowKey(3)), 0, 0))
                .penalizesBy(0);
    }

    @Test
    void aVenueIsFree() {
        given(VisitRules::venueFree, placed(party(0).withVenueTaken(windowKey(3)), 3, 0))
                .penalizesBy(1);
        given(VisitRules::venueFree, placed(party(0).withVenueTaken(windowKey(3)), 0, 0))
                .penalizesBy(0);
    }

    @Test
    void aTeamMakesNoMoreVisitsADayThanItMay() {
        given(VisitRules::dayLimit, placed(party(0), 0, 0), placed(party(1), 1, 0), placed(party(2), 2, 0))
                .penalizesBy(1);
        given(VisitRules::dayLimit, placed(party(0), 0, 0), placed(party(1), 1, 0), placed(party(2), 3, 0))
                .penalizesBy(0);
    }

    @Test
    void everyDongGetsAVisit() {
        given(VisitRules::visitForEveryDong, new Placed(party(0), null), placed(party(1), 0, 0))
                .penalizesBy(1);
    }

    @Test
    void aWishIsWorthItsRankAndNoWishLessThanTheThird() {
        given(VisitRules::rank, placed(party(0, 0, 1, 2), 0, 0)).penalizesBy(0);
        given(VisitRules::rank, placed(party(0, 0, 1, 2), 2, 0)).penalizesBy(2);
        given(VisitRules::rank, placed(party(0, 0, 1, 2), 3, 0)).penalizesBy(3);
        given(VisitRules::rank, placed(party(0, 0), 3, 0)).penalizesBy(3);
        given(VisitRules::rank, new Placed(party(0, 0), null)).penalizesBy(4);
        given(VisitRules::rank, placed(party(0), 3, 0)).penalizesBy(0);
    }

    @Test
    void nobodyIsTwoRanksWorseThanEverybodyElse() {
        given(VisitRules::fairness, placed(party(0, 0), 0, 0), placed(party(1, 0, 1, 2), 2, 0))
                .penalizesBy(1);
        given(VisitRules::fairness, placed(party(0, 0), 0, 0), placed(party(1, 0, 1, 2), 1, 0))
                .penalizesBy(0);
        given(VisitRules::fairness, placed(party(0, 0), 0, 0), placed(party(1, 0), 3, 0), placed(party(2, 0), 2, 0))
                .penalizesBy(0);
        given(VisitRules::fairness, placed(party(0, 0), 3, 0), placed(party(1), 2, 0))
                .penalizesBy(0);
    }

    @Test
    void whoLostLastYearIsFirst() {
        given(VisitRules::lostLastYear, placed(party(0, 0, 1).havingLostLastYear(), 1, 0))
                .penalizesBy(1);
        given(VisitRules::lostLastYear, placed(party(0, 0, 1), 1, 0)).penalizesBy(0);
    }

    @Test
    void consultantsShareTheVisits() {
        given(VisitRules::balance, placed(party(0), 0, 2), placed(party(1), 2, 2), placed(party(2), 1, 2))
                .penalizesBy(1);
        given(VisitRules::balance, placed(party(0), 0, 0), placed(party(1), 2, 2), placed(party(2), 1, 2))
                .penalizesBy(0);
    }

    @Test
    void visitsBeyondTheMostADayCost() {
        given(VisitRules::beyondMostADay, placed(party(0), 0, 0), placed(party(1), 2, 0), placed(party(2), 2, 2))
                .penalizesBy(1);
        given(VisitRules::beyondMostADay, placed(party(0), 0, 0), placed(party(1), 3, 0))
                .penalizesBy(0);
    }

    @Test
    void anEveningNeedsAWish() {
        given(VisitRules::evening, placed(party(0), 5, 0)).penalizesBy(1);
        given(VisitRules::evening, placed(party(0).wishingEvening(), 5, 0)).penalizesBy(0);
        given(VisitRules::evening, placed(party(0), 2, 0)).penalizesBy(0);
    }

    @Test
    void aMoveCostsMoreThanAnotherTeam() {
        given(VisitRules::move, placed(party(0).placed(at(0, 0)), 2, 0)).penalizesBy(2);
        given(VisitRules::move, placed(party(0).placed(at(0, 0)), 0, 1)).penalizesBy(1);
        given(VisitRules::move, placed(party(0).placed(at(0, 0)), 0, 0)).penalizesBy(0);
        given(VisitRules::move, new Placed(party(0).placed(at(0, 0)), null)).penalizesBy(2);
    }
}
