package kr.dongne.invitation;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of an invitation. */
@Embeddable
public record InvitationId(UUID value) {

    static InvitationId next() {
        return new InvitationId(Uuid7.next());
    }
}
