package kr.dongne.outbox;

import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of one queued mail. */
public record OutboxId(UUID value) {

    static OutboxId next() {
        return new OutboxId(Uuid7.next());
    }
}
