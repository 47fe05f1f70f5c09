package kr.dongne.people.term;

import kr.dongne.shared.BusinessException;

/** Why a term cannot be defined or ended so. */
public abstract sealed class TermProblem extends BusinessException {

    private TermProblem(String messageKey) {
        super(Kind.CONFLICT, messageKey);
    }

    /** The council has a term of this number, or one that shares days with it. */
    public static final class Overlaps extends TermProblem {
        Overlaps() {
            super("people.term.problem.overlaps");
        }
    }

    /** The last day has not come yet. */
    public static final class NotOver extends TermProblem {
        NotOver() {
            super("people.term.problem.not-over");
        }
    }
}
