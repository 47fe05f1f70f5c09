package kr.dongne.people.handover;

import kr.dongne.shared.BusinessException;

/** Why a role cannot be handed over so. */
public abstract sealed class HandoverProblem extends BusinessException {

    private HandoverProblem(String messageKey) {
        super(Kind.INVALID, messageKey);
    }

    /** The predecessor's role would end before it began. */
    public static final class TooEarly extends HandoverProblem {
        TooEarly() {
            super("people.handover.too-early");
        }
    }

    /** The successor is the predecessor. */
    public static final class SamePerson extends HandoverProblem {
        SamePerson() {
            super("people.handover.same-person");
        }
    }
}
