package kr.dongne.attendance;

import java.util.List;

/** An event's numbers: one head is one in the total, however many dongs count it. */
public record AttendanceCounts(Tally total, List<DongCount> dongs) {

    public AttendanceCounts {
        dongs = List.copyOf(dongs);
    }
}
