package kr.dongne.round.window;

import kr.dongne.shared.BusinessException;

/** Why something cannot be done to a window. */
public sealed class WindowProblem extends BusinessException {

    private WindowProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** A dong wishes it, has it or cannot have it: it can be blocked, not taken away. */
    public static final class InUse extends WindowProblem {
        InUse() {
            super(Kind.CONFLICT, "round.window.problem.in-use");
        }
    }

    /** There is a window at exactly this time. */
    public static final class ThereAlready extends WindowProblem {
        ThereAlready() {
            super(Kind.CONFLICT, "round.window.problem.there-already");
        }
    }

    /** A window lies within the round's period. */
    public static final class OutsidePeriod extends WindowProblem {
        OutsidePeriod() {
            super(Kind.INVALID, "round.window.problem.outside-period");
        }
    }

    /** A window takes at least one dong. */
    public static final class NoCapacity extends WindowProblem {
        NoCapacity() {
            super(Kind.INVALID, "round.window.problem.no-capacity");
        }
    }
}
