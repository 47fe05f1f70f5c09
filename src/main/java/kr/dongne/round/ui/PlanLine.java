package kr.dongne.round.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dongne.assignment.Explanation;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.answer.DongAnswer;
import kr.dongne.round.plan.AssignmentRow;
import kr.dongne.round.plan.Pin;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** All that is known of a dong's visit: what it said, what was found, fixed or confirmed, and why. */
record PlanLine(
        DongCode dong,
        @Nullable DongAnswer answer,
        @Nullable VisitRow visit,
        @Nullable Goal found,
        @Nullable Pin pin,
        @Nullable Explanation why,
        @Nullable String declined) {

    /** All dongs of the round, in its order; a search that only re-plans places nobody. */
    static List<PlanLine> all(RoundDetails round, RoundParts parts, @Nullable AssignmentRow newest) {
        Map<DongCode, DongAnswer> answers = parts.answers().of(round.id());
        Map<DongCode, VisitRow> visits =
                parts.visits().of(round.id()).stream().collect(Collectors.toMap(VisitRow::dong, Function.identity()));
        Map<DongCode, Pin> pins =
                parts.decisions().pins(round.id()).stream().collect(Collectors.toMap(Pin::dong, Function.identity()));
        Map<DongCode, String> declined = parts.decisions().declined(round.id());
        Map<DongCode, Goal> found = newest == null || newest.replanning() ? Map.of() : newest.placements();
        Map<DongCode, Explanation> why = newest == null
                ? Map.of()
                : newest.explanations().stream().collect(Collectors.toMap(Explanation::dong, Function.identity()));
        List<PlanLine> lines = new ArrayList<>();
        for (DongCode dong : round.dongs())
            lines.add(new PlanLine(
                    dong,
                    answers.get(dong),
                    visits.get(dong),
                    found.get(dong),
                    pins.get(dong),
                    why.get(dong),
                    declined.get(dong)));
        return lines;
    }

    /** How far the dong's visit has come. */
    enum State {
        CONFIRMED,
        DECLINED,
        HELD,
        PROPOSED,
        ANSWERED,
        SILENT
    }

    State state() {
        if (visit != null && visit.confirmed()) return State.CONFIRMED;
        if (declined != null) return State.DECLINED;
        if (goal() != null && (pin != null || found != null)) return State.PROPOSED;
        if (visit != null) return State.HELD;
        return answer == null ? State.SILENT : State.ANSWERED;
    }

    /** Where the dong is visited: as confirmed, as fixed, or as found; null as long as it is nowhere. */
    @Nullable Goal goal() {
        if (visit != null && visit.confirmed() && visit.team() != null) return new Goal(visit.window(), visit.team());
        if (declined != null) return null;
        return pin != null ? pin.goal() : found;
    }

    /** The window that the dong has or would have. */
    @Nullable WindowId window() {
        Goal goal = goal();
        if (goal != null) return goal.window();
        return visit == null ? null : visit.window();
    }

    /** Which of the dong's wishes the window is, 1 the best; 0 none. */
    int rank(WindowId window) {
        return answer == null ? 0 : answer.said().wishes().indexOf(window) + 1;
    }

    boolean cannot(WindowId window) {
        return answer != null && answer.said().cannot().containsKey(window);
    }

    /** The windows that the dong wishes, the best first. */
    List<WindowId> wishes() {
        return answer == null ? List.of() : answer.said().wishes();
    }
}
