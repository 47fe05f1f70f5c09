package kr.dongne.rsvp.ui;

import kr.dongne.shared.RateLimit;
import org.springframework.stereotype.Component;

/** Slows down whoever guesses tokens or answers without pause; of a token it keeps the hash code only. */
@Component
class RsvpThrottle {

    private final RateLimit wrongTokens = new RateLimit(30);
    private final RateLimit answers = new RateLimit(12);

    /** Whether this visitor has tried so many wrong tokens that nothing is answered for a while. */
    boolean guesses(String visitor) {
        return wrongTokens.spent(visitor);
    }

    void wrongToken(String visitor) {
        wrongTokens.take(visitor);
    }

    /** Whether another answer with this token may be taken now. */
    boolean mayAnswer(String token) {
        return answers.take(String.valueOf(token.hashCode()));
    }
}
