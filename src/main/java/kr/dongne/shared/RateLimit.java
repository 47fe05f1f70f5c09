package kr.dongne.shared;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * At most so many a minute of something, by whoever does it. It counts in memory, for each node by itself; the oldest counters
 * are forgotten when there are too many.
 */
public final class RateLimit {

    private static final int MOST_COUNTERS = 10_000;

    private final int aMinute;

    private final Map<String, Bucket> counters = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_COUNTERS;
        }
    };

    public RateLimit(int aMinute) {
        this.aMinute = aMinute;
    }

    /** Whether nothing is left for the moment. */
    public boolean spent(String by) {
        return counter(by).getAvailableTokens() == 0;
    }

    /** Counts one; false when nothing was left. */
    public boolean take(String by) {
        return counter(by).tryConsume(1);
    }

    private synchronized Bucket counter(String by) {
        return counters.computeIfAbsent(by, fresh -> Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build());
    }
}
