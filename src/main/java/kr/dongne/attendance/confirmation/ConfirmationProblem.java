package kr.dongne.attendance.confirmation;

import kr.dongne.shared.BusinessException;

/** Why a dong's list cannot be confirmed, disputed or closed like this. */
public abstract sealed class ConfirmationProblem extends BusinessException {

    private ConfirmationProblem(Kind kind, String what) {
        super(kind, "attendance.confirmation.problem." + what);
    }

    /** Somebody else confirmed, disputed or closed the list after it was read. */
    public static final class DecidedMeanwhile extends ConfirmationProblem {
        DecidedMeanwhile() {
            super(Kind.STALE, "decided-meanwhile");
        }
    }

    /** Somebody was marked after the list was read. */
    public static final class MarkedMeanwhile extends ConfirmationProblem {
        MarkedMeanwhile() {
            super(Kind.STALE, "marked-meanwhile");
        }
    }

    /** The event has not begun, is a draft or was called off. */
    public static final class NotHeld extends ConfirmationProblem {
        NotHeld() {
            super(Kind.CONFLICT, "not-held");
        }
    }

    /** Nobody of the dong was marked yet. */
    public static final class NothingMarked extends ConfirmationProblem {
        NothingMarked() {
            super(Kind.CONFLICT, "nothing-marked");
        }
    }

    /** The office has closed the list. */
    public static final class Closed extends ConfirmationProblem {
        Closed() {
            super(Kind.CONFLICT, "closed");
        }
    }

    /** The dong has neither confirmed nor disputed what the office would close. */
    public static final class NothingSaid extends ConfirmationProblem {
        NothingSaid() {
            super(Kind.CONFLICT, "nothing-said");
        }
    }
}
