package kr.dongne.planned;

import kr.dongne.shared.BusinessException;

/** Why a planned mail is refused. */
public abstract sealed class PlannedProblem extends BusinessException {

    private PlannedProblem(String messageKey) {
        super(Kind.CONFLICT, messageKey);
    }

    /** The event is called off or closed, or its end is past what the mail is for. */
    public static final class NotAhead extends PlannedProblem {
        NotAhead() {
            super("planned.problem.not-ahead");
        }
    }

    /** There is one for the same people on the same day. */
    public static final class Twice extends PlannedProblem {
        Twice() {
            super("planned.problem.twice");
        }
    }

    /** It has left, and is a record now. */
    public static final class Done extends PlannedProblem {
        Done() {
            super("planned.problem.done");
        }
    }
}
