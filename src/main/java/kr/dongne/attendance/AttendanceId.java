package kr.dongne.attendance;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import kr.dongne.shared.Uuid7;

/** The identity of a head at an event. */
@Embeddable
record AttendanceId(UUID value) {

    static AttendanceId next() {
        return new AttendanceId(Uuid7.next());
    }
}
