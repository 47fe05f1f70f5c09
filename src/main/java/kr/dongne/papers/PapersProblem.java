package kr.dongne.papers;

import kr.dongne.shared.BusinessException;

/** Why a paper is not handed out. */
public abstract sealed class PapersProblem extends BusinessException {

    private PapersProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** Personal data leaves the console: that needs a reason. */
    public static final class ReasonMissing extends PapersProblem {
        ReasonMissing() {
            super(Kind.INVALID, "papers.problem.reason-missing");
        }
    }

    /** The reason is longer than it may be; the limit is in characters. */
    public static final class TooLong extends PapersProblem {
        TooLong(int limit) {
            super(Kind.INVALID, "papers.problem.too-long", limit);
        }
    }
}
