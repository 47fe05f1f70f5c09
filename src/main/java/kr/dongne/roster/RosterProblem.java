package kr.dongne.roster;

import kr.dongne.shared.BusinessException;

/** What the roster room refuses. */
public abstract sealed class RosterProblem extends BusinessException {

    private RosterProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** The file cannot be read, or holds what no roster needs; the message says what. */
    public static final class Unreadable extends RosterProblem {
        Unreadable(Why why) {
            super(Kind.INVALID, why.messageKey);
        }
    }

    /** Why a file is refused. */
    enum Why {
        NO_SPREADSHEET("roster.problem.no-spreadsheet"),
        ENCRYPTED("roster.problem.encrypted"),
        MACROS("roster.problem.macros"),
        TOO_LARGE("roster.problem.too-large"),
        TOO_MANY_LINES("roster.problem.too-many-lines"),
        DECEITFUL("roster.problem.deceitful"),
        DAMAGED("roster.problem.damaged"),
        ENCODING("roster.problem.encoding"),
        EMPTY("roster.problem.empty");

        private final String messageKey;

        Why(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    /** The import is not at the step for this. */
    public static final class WrongStep extends RosterProblem {
        WrongStep() {
            super(Kind.CONFLICT, "roster.problem.wrong-step");
        }
    }

    /** There is nothing that would be written. */
    public static final class NothingToApply extends RosterProblem {
        NothingToApply() {
            super(Kind.CONFLICT, "roster.problem.nothing");
        }
    }

    /** The roster was changed after the dry run; its lines have been compared again. */
    public static final class ChangedMeanwhile extends RosterProblem {
        ChangedMeanwhile() {
            super(Kind.STALE, "roster.problem.changed-meanwhile");
        }
    }
}
