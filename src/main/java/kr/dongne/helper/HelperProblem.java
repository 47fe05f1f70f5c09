package kr.dongne.helper;

import kr.dongne.shared.BusinessException;

/** Why nobody can help there. */
public abstract sealed class HelperProblem extends BusinessException {

    private HelperProblem(Kind kind, String messageKey) {
        super(kind, messageKey);
    }

    /** Only an event that was sent out, and is neither cancelled nor closed, has a desk. */
    public static final class NotHeld extends HelperProblem {
        NotHeld() {
            super(Kind.CONFLICT, "helper.problem.not-held");
        }
    }
}
