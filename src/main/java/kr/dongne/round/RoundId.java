package kr.dongne.round;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Uuid7;

/** The identity of a round. */
@Embeddable
public record RoundId(UUID value) {

    static RoundId next() {
        return new RoundId(Uuid7.next());
    }

    /** The id in an address; refuses with {@link NotFound} what is no id. */
    public static RoundId parse(String text) {
        try {
            return new RoundId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** The topic of whatever changes in the round, for open screens. */
    public String topic() {
        return "news/round/" + value;
    }
}
