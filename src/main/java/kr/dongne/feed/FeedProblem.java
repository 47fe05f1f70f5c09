package kr.dongne.feed;

import kr.dongne.shared.BusinessException;

/** Why a feed is not made. */
public abstract sealed class FeedProblem extends BusinessException {

    private FeedProblem(Kind kind, String messageKey, Object... arguments) {
        super(kind, messageKey, arguments);
    }

    /** The account has as many as an account may have. */
    public static final class TooMany extends FeedProblem {
        TooMany(int most) {
            super(Kind.CONFLICT, "feed.problem.too-many", most);
        }
    }

    /** What the feed would show is not for this account. */
    public static final class NotOffered extends FeedProblem {
        NotOffered() {
            super(Kind.FORBIDDEN, "feed.problem.not-offered");
        }
    }
}
