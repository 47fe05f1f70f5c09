package kr.dongne.feed;

import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of a feed. */
public record FeedId(UUID value) {

    static FeedId next() {
        return new FeedId(Uuid7.next());
    }
}
