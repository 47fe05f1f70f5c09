package kr.dongne.assignment.solving;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;

/** The rules of an assignment, one method each. */
public final class VisitRules implements ConstraintProvider {

    static final String RANK = "rank";
    static final String FAIRNESS = "fairness";
    static final String LOST_LAST_YEAR = "lost last year";
    static final String BALANCE = "balance";
    static final String BEYOND_MOST_A_DAY = "beyond most a day";
    static final String EVENING = "evening";
    static final String MOVE = "move";

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            consultantInOnePlace(rules),
            windowCapacity(rules),
            teamPresent(rules),
            windowOpen(rules),
            dongCan(rules),
            venueFree(rules),
            dayLimit(rules),
            visitForEveryDong(rules),
            rank(rules),
            fairness(rules),
            lostLastYear(rules),
            balance(rules),
            beyondMostADay(rules),
            evening(rules),
            move(rules)
        };
    }

    Constraint consultantInOnePlace(ConstraintFactory rules) {
        return rules.forEachUniquePair(
                        Visit.class,
                        Joiners.equal(visit -> visit.placed().group()),
                        Joiners.overlapping(visit -> visit.placed().start(), visit -> visit.placed()
                                .endWithTravel()))
                .filter((one, other) -> one.placed().shared(other.placed()) > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, (one, other) -> one.placed()
                        .shared(other.placed()))
                .asConstraint("consultant in one place");
    }

    Constraint windowCapacity(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .groupBy(visit -> visit.placed().window(), ConstraintCollectors.count())
                .filter((window, visits) -> visits > window.capacity())
                .penalize(HardMediumSoftScore.ONE_HARD, (window, visits) -> visits - window.capacity())
                .asConstraint("window capacity");
    }

    Constraint teamPresent(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .filter(visit -> visit.placed().away())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("team present");
    }

    Constraint windowOpen(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .filter(visit -> visit.placed().window().blocked())
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("window open");
    }

    Constraint dongCan(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .filter(visit ->
                        visit.party().cannot().contains(visit.placed().window().key()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("dong can");
    }

    Constraint venueFree(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .filter(visit -> visit.party()
                        .venueTaken()
                        .contains(visit.placed().window().key()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("venue free");
    }

    Constraint dayLimit(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .groupBy(visit -> visit.placed().team(), visit -> visit.placed().day(), ConstraintCollectors.count())
                .filter((team, day, visits) -> visits > team.mostADay())
                .penalize(HardMediumSoftScore.ONE_HARD, (team, day, visits) -> visits - team.mostADay())
                .asConstraint("day limit");
    }

    Constraint visitForEveryDong(ConstraintFactory rules) {
        return rules.forEachIncludingUnassigned(Visit.class)
                .filter(visit -> visit.slot == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("visit for every dong");
    }

    Constraint rank(ConstraintFactory rules) {
        return below(rules).penalize(HardMediumSoftScore.ONE_SOFT, Visit::level).asConstraint(RANK);
    }

    Constraint fairness(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .filter(visit -> !visit.party().wishes().isEmpty())
                .groupBy(LevelsApart.collector())
                .filter(apart -> apart > 1)
                .penalize(HardMediumSoftScore.ONE_SOFT, apart -> apart - 1)
                .asConstraint(FAIRNESS);
    }

    Constraint lostLastYear(ConstraintFactory rules) {
        return below(rules)
                .filter(visit -> visit.party().lostLastYear())
                .penalize(HardMediumSoftScore.ONE_SOFT, Visit::level)
                .asConstraint(LOST_LAST_YEAR);
    }

    Constraint balance(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .flatten(visit -> visit.placed().seats())
                .groupBy((visit, seat) -> seat, ConstraintCollectors.countBi())
                .filter((seat, visits) -> visits > seat.fair())
                .penalize(HardMediumSoftScore.ONE_SOFT, (seat, visits) -> seat.beyond(visits))
                .asConstraint(BALANCE);
    }

    Constraint beyondMostADay(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .groupBy(visit -> visit.placed().team(), visit -> visit.placed().day(), ConstraintCollectors.count())
                .join(Round.Limits.class)
                .filter((team, day, visits, limits) -> visits > limits.mostADay())
                .penalize(HardMediumSoftScore.ONE_SOFT, (team, day, visits, limits) -> visits - limits.mostADay())
                .asConstraint(BEYOND_MOST_A_DAY);
    }

    Constraint evening(ConstraintFactory rules) {
        return rules.forEach(Visit.class)
                .filter(visit ->
                        visit.placed().window().evening() && !visit.party().wishesEvening())
                .penalize(HardMediumSoftScore.ONE_SOFT)
                .asConstraint(EVENING);
    }

    Constraint move(ConstraintFactory rules) {
        return rules.forEachIncludingUnassigned(Visit.class)
                .filter(visit -> visit.moves() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, Visit::moves)
                .asConstraint(MOVE);
    }

    private static UniConstraintStream<Visit> below(ConstraintFactory rules) {
        return rules.forEachIncludingUnassigned(Visit.class).filter(visit -> visit.level() > 0);
    }
}
