package kr.dongne.privacy;

import kr.dongne.shared.BusinessException;

/** Why the privacy desk refuses something. */
public abstract sealed class PrivacyProblem extends BusinessException {

    private PrivacyProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** Whoever took part cannot be the one who approves. */
    public static final class SecondPersonNeeded extends PrivacyProblem {
        SecondPersonNeeded() {
            super(Kind.FORBIDDEN, "privacy.problem.second-person");
        }
    }

    /** Somebody else was faster, or the step comes too early. */
    public static final class NotNow extends PrivacyProblem {
        NotNow() {
            super(Kind.CONFLICT, "privacy.problem.not-now");
        }
    }

    /** A month can be reviewed when it is over. */
    public static final class MonthNotOver extends PrivacyProblem {
        MonthNotOver() {
            super(Kind.INVALID, "privacy.problem.month-not-over");
        }
    }

    /** This month has its review. */
    public static final class ReviewedAlready extends PrivacyProblem {
        ReviewedAlready() {
            super(Kind.CONFLICT, "privacy.problem.reviewed-already");
        }
    }

    /** Every finding needs a word before the review is handed over. */
    public static final class FindingsOpen extends PrivacyProblem {
        FindingsOpen(int open) {
            super(Kind.CONFLICT, "privacy.problem.findings-open", open);
        }
    }

    /** A text is needed here. */
    public static final class TextMissing extends PrivacyProblem {
        TextMissing() {
            super(Kind.INVALID, "privacy.problem.text-missing");
        }
    }

    /** The law, or the purpose, asks for a longer period. */
    public static final class PeriodTooShort extends PrivacyProblem {
        PeriodTooShort(int leastMonths) {
            super(Kind.INVALID, "privacy.problem.period-too-short", leastMonths);
        }
    }

    /** Nothing is past its period. */
    public static final class NothingDue extends PrivacyProblem {
        NothingDue() {
            super(Kind.CONFLICT, "privacy.problem.nothing-due");
        }
    }

    /** One disposal at a time. */
    public static final class RunUnderWay extends PrivacyProblem {
        RunUnderWay() {
            super(Kind.CONFLICT, "privacy.problem.run-under-way");
        }
    }

    /** The date lies in the future, or before the request. */
    public static final class ImpossibleDate extends PrivacyProblem {
        ImpossibleDate() {
            super(Kind.INVALID, "privacy.problem.impossible-date");
        }
    }
}
