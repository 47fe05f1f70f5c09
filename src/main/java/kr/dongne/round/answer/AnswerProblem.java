package kr.dongne.round.answer;

import kr.dongne.shared.BusinessException;
import kr.dongne.shared.TimeSlot;

/** Why a dong's answer is not taken. */
public sealed class AnswerProblem extends BusinessException {

    private AnswerProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** The window was blocked in the meantime. */
    public static final class WindowBlocked extends AnswerProblem {
        WindowBlocked(TimeSlot slot) {
            super(Kind.CONFLICT, "round.answer.problem.blocked", slot);
        }
    }

    /** Somebody who comes belongs to the dong. */
    public static final class NotOfTheDong extends AnswerProblem {
        NotOfTheDong() {
            super(Kind.INVALID, "round.answer.problem.not-of-the-dong");
        }
    }

    /** The dong has a visit already; its window is changed by a swap or by the office. */
    public static final class VisitIsSet extends AnswerProblem {
        VisitIsSet() {
            super(Kind.CONFLICT, "round.answer.problem.visit-is-set");
        }
    }
}
