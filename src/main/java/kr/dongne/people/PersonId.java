package kr.dongne.people;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of a person: one person in two dongs has one. */
@Embeddable
public record PersonId(UUID value) {

    static PersonId next() {
        return new PersonId(Uuid7.next());
    }
}
