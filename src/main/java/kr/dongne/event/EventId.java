package kr.dongne.event;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of an event. */
@Embeddable
public record EventId(UUID value) {

    static EventId next() {
        return new EventId(Uuid7.next());
    }
}
