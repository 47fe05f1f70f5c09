package kr.dongne.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its owner sees it; its address is stored nowhere.
 *
 * @param name the dong's or the round's; empty for other kinds and for a round that is not seen any more
 * @param createdAt when it got its address
 * @param readAt about when a program read it last
 */
public record FeedRow(
        FeedId id,
        FeedTarget target,
        String name,
        String label,
        boolean holidays,
        Instant createdAt,
        @Nullable Instant readAt) {}
