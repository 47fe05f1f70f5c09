package kr.dongne.round.visit;

import java.util.List;
import kr.dongne.round.window.WindowRow;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.TimeSlot;

/** Why a visit cannot be as it is wanted. */
public sealed class VisitProblem extends BusinessException {

    private VisitProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** Others have the window; these were free a moment ago and are the nearest. */
    public static final class WindowTaken extends VisitProblem {
        private final transient List<WindowRow> nearest;

        WindowTaken(TimeSlot slot, List<WindowRow> nearest) {
            super(Kind.CONFLICT, "round.visit.problem.window-taken", slot);
            this.nearest = List.copyOf(nearest);
        }

        /** The nearest free windows, at most three. */
        public List<WindowRow> nearest() {
            return nearest;
        }
    }

    /** The window is blocked. */
    public static final class WindowBlocked extends VisitProblem {
        WindowBlocked(TimeSlot slot) {
            super(Kind.CONFLICT, "round.visit.problem.window-blocked", slot);
        }
    }

    /** The team is at another dong then. */
    public static final class TeamTaken extends VisitProblem {
        TeamTaken(String team, TimeSlot slot) {
            super(Kind.CONFLICT, "round.visit.problem.team-taken", team, slot);
        }
    }

    /** The dong's window is confirmed: the office moves it, or two dongs swap. */
    public static final class ConfirmedAlready extends VisitProblem {
        ConfirmedAlready() {
            super(Kind.CONFLICT, "round.visit.problem.confirmed-already");
        }
    }

    /** In this round the office assigns. */
    public static final class NotFirstCome extends VisitProblem {
        NotFirstCome() {
            super(Kind.CONFLICT, "round.visit.problem.not-first-come");
        }
    }

    /** What has begun is not moved any more. */
    public static final class Begun extends VisitProblem {
        Begun() {
            super(Kind.CONFLICT, "round.visit.problem.begun");
        }
    }

    /** A swap is asked for once, between two confirmed visits, and answered by the other dong. */
    public static final class NoSwap extends VisitProblem {
        NoSwap() {
            super(Kind.CONFLICT, "round.visit.problem.no-swap");
        }
    }
}
