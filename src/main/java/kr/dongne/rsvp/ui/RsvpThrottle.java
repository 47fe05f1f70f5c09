package kr.dongne.rsvp.ui;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses tokens or answers without pause. It counts in memory, for each node by itself; of a token it
 * keeps the hash code only. The oldest counters are forgotten when there are too many.
 */
@Component
class RsvpThrottle {

    private static final int MOST_COUNTERS = 10_000;
    private static final int WRONG_TOKENS_A_MINUTE = 30;
    private static final int ANSWERS_A_MINUTE = 12;

    private final Map<String, Bucket> counters = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_COUNTERS;
        }
    };

    /** Whether this visitor has tried so many wrong tokens that nothing is answered for a while. */
    boolean guesses(String visitor) {
        return counter("visitor " + visitor, WRONG_TOKENS_A_MINUTE).getAvailableTokens() == 0;
    }

    void wrongToken(String visitor) {
        counter("visitor " + visitor, WRONG_TOKENS_A_MINUTE).tryConsume(1);
    }

    /** Whether another answer with this token may be taken now. */
    boolean mayAnswer(String token) {
        return counter("token " + token.hashCode(), ANSWERS_A_MINUTE).tryConsume(1);
    }

    private synchronized Bucket counter(String name, int aMinute) {
        return counters.computeIfAbsent(name, fresh -> Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build());
    }
}
