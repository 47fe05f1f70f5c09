package kr.dongne.feed;

import kr.dongne.round.RoundId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What a feed shows.
 *
 * @param dong of a dong's feed only
 * @param round of a round's feed only
 */
public record FeedTarget(
        FeedKind kind, @Nullable DongCode dong, @Nullable RoundId round) {

    public FeedTarget {
        if ((kind == FeedKind.DONG) != (dong != null) || (kind == FeedKind.ROUND) != (round != null))
            throw new InvalidValue("feed.target.invalid");
    }

    /** Of a kind that says everything. */
    static FeedTarget of(FeedKind kind) {
        return new FeedTarget(kind, null, null);
    }

    static FeedTarget of(DongCode dong) {
        return new FeedTarget(FeedKind.DONG, dong, null);
    }

    static FeedTarget of(RoundId round) {
        return new FeedTarget(FeedKind.ROUND, null, round);
    }

    /** The id of the dong or round as it stands in addresses; empty for other kinds. */
    public String subject() {
        if (dong != null) return dong.value();
        return round == null ? "" : round.value().toString();
    }
}
