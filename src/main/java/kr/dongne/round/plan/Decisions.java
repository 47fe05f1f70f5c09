package kr.dongne.round.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.assignment.Assigner;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Problem;
import kr.dongne.assignment.Violation;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.RoundId;
import kr.dongne.round.RoundQueries;
import kr.dongne.round.RoundTouched;
import kr.dongne.round.answer.Declines;
import kr.dongne.round.answer.RoundLetterKind;
import kr.dongne.round.answer.RoundPost;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.visit.VisitId;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.visit.Visits;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the officer decides: placements fixed by hand, visits confirmed or re-planned, dongs declined. */
@Service
public class Decisions {

    private static final int LONGEST_TEXT = 500;

    private final Pins pins;
    private final Problems problems;
    private final Assignments assignments;
    private final Visits visits;
    private final RoundQueries rounds;
    private final RoundPost post;
    private final CurrentActor currentActor;
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;
    private final Declines declines;
    private final Clock clock;

    Decisions(
            Pins pins,
            Problems problems,
            Assignments assignments,
            Visits visits,
            RoundQueries rounds,
            RoundPost post,
            CurrentActor currentActor,
            Transactions transactions,
            ApplicationEventPublisher publisher,
            Declines declines,
            Clock clock) {
        this.pins = pins;
        this.problems = problems;
        this.assignments = assignments;
        this.visits = visits;
        this.rounds = rounds;
        this.post = post;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.publisher = publisher;
        this.declines = declines;
        this.clock = clock;
    }

    /** What confirming did: the dongs whose invitations are out, and why others have none. */
    public record Confirmed(List<DongCode> done, Map<DongCode, BusinessException> refused) {}

    /** A visit that re-planning would move, or give for the first time when there is none yet. */
    public record Change(
            DongCode dong,
            @Nullable VisitRow from,
            @Nullable Goal to) {}

    /** What officers fixed in this round, by dong. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<Pin> pins(RoundId round) {
        rounds.of(round);
        return pins.of(round);
    }

    /** The dongs that were declined, each with the text that it was told. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public Map<DongCode, String> declined(RoundId round) {
        rounds.of(round);
        return declines.of(round);
    }

    /** The rules that this placement would break with everything else as it is decided or was found. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<Violation> violations(RoundId id, DongCode dong, Goal goal) {
        Problem problem = problems.replanning(id);
        Map<DongCode, Placement> placements = new TreeMap<>();
        result(id)
                .map(AssignmentRow::placements)
                .orElse(Map.of())
                .forEach((one, found) -> placements.put(one, Keys.placement(found.window(), found.team())));
        for (Party party : problem.parties()) {
            Placement fixed = party.pin() != null ? party.pin() : party.current();
            if (fixed != null) placements.put(party.dong(), fixed);
        }
        placements.put(dong, Keys.placement(goal.window(), goal.team()));
        return new Assigner()
                .judge(problem.with(problem.party(dong).pinned(null)), placements).violations().stream()
                        .filter(violation -> violation.dong().equals(dong)
                                || violation.others().contains(dong))
                        .toList();
    }

    /**
     * Fixes a dong's placement by hand: no search moves it. Refuses with {@link PlanProblem.RuleBroken} a placement that breaks a
     * rule, unless there is a reason.
     */
    @PreAuthorize(Access.DISTRICT)
    public void pin(RoundId id, DongCode dong, Goal goal, @Nullable String reason) {
        String kept = TypedText.optional(reason, LONGEST_TEXT);
        List<Violation> violations = violations(id, dong, goal);
        if (!violations.isEmpty() && kept == null) throw new PlanProblem.RuleBroken(violations);
        change(id, dong, round -> pins.put(id, new Pin(dong, goal, kept)));
    }

    /** Leaves a dong to the search again. */
    @PreAuthorize(Access.DISTRICT)
    public void unpin(RoundId id, DongCode dong) {
        change(id, dong, round -> pins.remove(id, dong));
    }

    /** Tells a dong that it gets no visit in this round, with the officer's words. */
    @PreAuthorize(Access.DISTRICT)
    public void decline(RoundId id, DongCode dong, String text) {
        String told = TypedText.required(text, "round.decline.text", LONGEST_TEXT);
        change(id, dong, round -> {
            declines.put(id, dong, told, clock.instant(), currentActor.get().name());
            post.tell(RoundLetterKind.DECLINED, id, List.of(dong));
        });
    }

    private interface Work {
        void with(RoundDetails round);
    }

    private void change(RoundId id, DongCode dong, Work work) {
        transactions.run(() -> {
            RoundDetails round = rounds.of(id);
            round.refuseUnlessPublished();
            round.refuseUnlessVisited(dong);
            work.with(round);
            publisher.publishEvent(new RoundTouched(id));
        });
    }

    /** Confirms what was fixed or found for these dongs, each by itself: what is refused for one leaves the others alone. */
    @PreAuthorize(Access.DISTRICT)
    public Confirmed confirm(RoundId id, Collection<DongCode> dongs) {
        Map<DongCode, Goal> found = result(id).map(AssignmentRow::placements).orElse(Map.of());
        Map<DongCode, Pin> fixed = pins.of(id).stream().collect(Collectors.toMap(Pin::dong, Function.identity()));
        List<DongCode> done = new ArrayList<>();
        Map<DongCode, BusinessException> refused = new LinkedHashMap<>();
        for (DongCode dong : dongs) {
            Pin pin = fixed.get(dong);
            Goal goal = pin != null ? pin.goal() : found.get(dong);
            try {
                if (goal == null) throw new PlanProblem.NoResult();
                visits.confirm(id, dong, goal.window(), goal.team(), pin == null ? null : pin.reason());
                done.add(dong);
            } catch (BusinessException refusal) {
                refused.put(dong, refusal);
            }
        }
        return new Confirmed(done, refused);
    }

    /** What the newest re-planning would change, by dong; nothing when the newest search was none. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<Change> changes(RoundId id) {
        return result(id)
                .filter(AssignmentRow::replanning)
                .map(result -> changes(id, result.placements()))
                .orElse(List.of());
    }

    private List<Change> changes(RoundId id, Map<DongCode, Goal> wanted) {
        Map<DongCode, VisitRow> now = visits.of(id).stream()
                .filter(VisitRow::confirmed)
                .collect(Collectors.toMap(VisitRow::dong, Function.identity()));
        return rounds.of(id).dongs().stream()
                .map(dong -> new Change(dong, now.get(dong), wanted.get(dong)))
                .filter(change -> !Objects.equals(goal(change.from()), change.to()))
                .toList();
    }

    private static @Nullable Goal goal(@Nullable VisitRow visit) {
        return visit == null || visit.team() == null ? null : new Goal(visit.window(), visit.team());
    }

    /**
     * Does what {@link #changes} showed for the visits that move: all of them or none, with this reason in the mails. A visit that has
     * no place any more stays until it is called off by hand.
     */
    @PreAuthorize(Access.DISTRICT)
    public int apply(RoundId id, UUID assignment, String reason) {
        AssignmentRow result = result(id)
                .filter(row -> row.id().equals(assignment) && row.replanning())
                .orElseThrow(PlanProblem.NoResult::new);
        String told = TypedText.required(reason, "shared.reason", LONGEST_TEXT);
        Map<VisitId, Goal> goals = new LinkedHashMap<>();
        for (Change change : changes(id, result.placements()))
            if (change.from() != null && change.to() != null)
                goals.put(change.from().id(), change.to());
        if (!goals.isEmpty()) visits.moveAll(id, goals, told);
        return goals.size();
    }

    private Optional<AssignmentRow> result(RoundId id) {
        return assignments.newest(id).filter(AssignmentRow::hasResult);
    }
}
