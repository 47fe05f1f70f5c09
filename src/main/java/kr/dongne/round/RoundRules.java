package kr.dongne.round;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every round has to keep to, draft or not; each rule has a name. */
final class RoundRules {

    private static final int LONGEST_PERIOD_DAYS = 92;
    private static final int MOST_SLOTS = 12;
    private static final int MOST_TEAMS = 300;
    private static final int MOST_VISITS_A_DAY = 10;
    private static final int LARGEST_WEIGHT = 1000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private RoundRules() {}

    /** Refuses with a {@link RoundProblem} what no round may be. */
    static void check(RoundDraft draft) {
        textsFit(draft);
        periodIsOne(draft);
        visitFitsIntoADay(draft);
        deadlineIsBeforeTheFirstVisit(draft);
        somebodyVisitsSomebody(draft);
        teamsAreTold(draft.teams());
        weightsAreWithinBounds(draft);
    }

    private static void textsFit(RoundDraft draft) {
        if (draft.title().isBlank()) throw new RoundProblem.Invalid(RoundField.TITLE, "title-missing");
        fits(RoundField.TITLE, draft.title(), 150);
        fits(RoundField.DESCRIPTION, draft.description(), 2000);
        fits(RoundField.CONTACT, draft.contactName(), 100);
        fits(RoundField.CONTACT, draft.contactPhone(), 30);
        fits(RoundField.ELECTION_REASON, draft.electionReason(), 500);
    }

    private static void periodIsOne(RoundDraft draft) {
        if (draft.firstDay().isAfter(draft.lastDay()))
            throw new RoundProblem.Invalid(RoundField.PERIOD, "period-backwards");
        if (ChronoUnit.DAYS.between(draft.firstDay(), draft.lastDay()) >= LONGEST_PERIOD_DAYS)
            throw new RoundProblem.Invalid(RoundField.PERIOD, "period-too-long", LONGEST_PERIOD_DAYS);
    }

    private static void visitFitsIntoADay(RoundDraft draft) {
        between(RoundField.VISIT_MINUTES, draft.visitMinutes(), 15, 480);
        between(RoundField.TRAVEL_MINUTES, draft.travelMinutes(), 0, 240);
        if (draft.slots().isEmpty()) throw new RoundProblem.Invalid(RoundField.SLOTS, "slots-missing");
        if (draft.slots().size() > MOST_SLOTS)
            throw new RoundProblem.Invalid(RoundField.SLOTS, "slots-too-many", MOST_SLOTS);
        LocalTime last = draft.slots().getLast();
        if (last.toSecondOfDay() / 60 + draft.visitMinutes() >= MINUTES_OF_A_DAY)
            throw new RoundProblem.Invalid(RoundField.SLOTS, "slot-beyond-midnight", last);
    }

    private static void deadlineIsBeforeTheFirstVisit(RoundDraft draft) {
        if (!draft.answerDeadline().isBefore(draft.firstDay().atStartOfDay()))
            throw new RoundProblem.Invalid(RoundField.DEADLINE, "deadline-too-late");
    }

    private static void somebodyVisitsSomebody(RoundDraft draft) {
        if (draft.places().isEmpty()) throw new RoundProblem.Invalid(RoundField.DONGS, "dongs-missing");
        if (draft.roles().isEmpty()) throw new RoundProblem.Invalid(RoundField.ROLES, "roles-missing");
        if (draft.teams().isEmpty()) throw new RoundProblem.Invalid(RoundField.TEAMS, "teams-missing");
        if (draft.teams().size() > MOST_TEAMS)
            throw new RoundProblem.Invalid(RoundField.TEAMS, "teams-too-many", MOST_TEAMS);
    }

    private static void teamsAreTold(List<TeamDraft> teams) {
        Set<String> names = new HashSet<>();
        for (TeamDraft team : teams) {
            if (team.name().isBlank()) throw new RoundProblem.Invalid(RoundField.TEAMS, "team-name-missing");
            fits(RoundField.TEAMS, team.name(), 60);
            if (!names.add(team.name()))
                throw new RoundProblem.Invalid(RoundField.TEAMS, "team-name-twice", team.name());
            if (team.consultants().isEmpty())
                throw new RoundProblem.Invalid(RoundField.TEAMS, "team-empty", team.name());
            between(RoundField.TEAMS, team.mostADay(), 1, MOST_VISITS_A_DAY);
        }
    }

    private static void weightsAreWithinBounds(RoundDraft draft) {
        var weights = draft.weights();
        for (long weight : List.of(
                weights.rank(),
                weights.fairness(),
                weights.lostLastYear(),
                weights.balance(),
                (long) weights.mostADay(),
                weights.beyondMostADay(),
                weights.evening()))
            if (weight > LARGEST_WEIGHT)
                throw new RoundProblem.Invalid(RoundField.WEIGHTS, "out-of-bounds", 0, LARGEST_WEIGHT);
    }

    private static void between(RoundField field, int value, int least, int most) {
        if (value < least || value > most) throw new RoundProblem.Invalid(field, "out-of-bounds", least, most);
    }

    private static void fits(RoundField field, @Nullable String text, int limit) {
        if (text != null && text.length() > limit) throw new RoundProblem.Invalid(field, "too-long", limit);
    }

    /** What the dongs were told when they were asked stays: what they chose from would be another thing. */
    static void keepsWhatWasTold(RoundDraft told, RoundDraft wanted) {
        same(RoundField.TYPE, told.type(), wanted.type());
        same(RoundField.PLAN_YEAR, told.planYear(), wanted.planYear());
        same(RoundField.POLICY, told.policy(), wanted.policy());
        same(RoundField.VISIT_MINUTES, told.visitMinutes(), wanted.visitMinutes());
        same(RoundField.SLOTS, told.slots(), wanted.slots());
        same(RoundField.PERIOD, told.firstDay(), wanted.firstDay());
        same(RoundField.PERIOD, told.lastDay(), wanted.lastDay());
        same(RoundField.DONGS, told.places().keySet(), wanted.places().keySet());
    }

    private static void same(RoundField field, Object told, Object wanted) {
        if (!told.equals(wanted)) throw new RoundProblem.AlreadyTold(field);
    }
}
