package kr.dongne.attendance;

import java.util.List;

/** What changes while attendance is taken: the state of each head, and the numbers; it names nobody. */
public record AttendanceNow(List<AttendeeState> states, AttendanceCounts counts) {

    public AttendanceNow {
        states = List.copyOf(states);
    }
}
