package kr.dongne.booking;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of something that can be booked: a venue or a lecturer. */
@Embeddable
public record BookableId(UUID value) {

    static BookableId next() {
        return new BookableId(Uuid7.next());
    }
}
