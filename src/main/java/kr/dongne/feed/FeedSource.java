package kr.dongne.feed;

import java.time.Instant;
import java.time.LocalDate;
import kr.dongne.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is stored.
 *
 * @param readAt about when it was read last
 * @param loggedOn the last day on which the access log says so
 */
record FeedSource(
        FeedId id,
        AccountId owner,
        FeedTarget target,
        String label,
        boolean holidays,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable LocalDate loggedOn) {}
