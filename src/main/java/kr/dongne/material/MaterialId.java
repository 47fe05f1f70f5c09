package kr.dongne.material;

import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of a file that belongs to an event. */
public record MaterialId(UUID value) {

    static MaterialId next() {
        return new MaterialId(Uuid7.next());
    }
}
