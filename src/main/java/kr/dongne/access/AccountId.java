package kr.dongne.access;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of an account. */
@Embeddable
public record AccountId(UUID value) {

    /** A fresh one. */
    public static AccountId next() {
        return new AccountId(Uuid7.next());
    }
}
