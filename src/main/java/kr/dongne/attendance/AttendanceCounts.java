package kr.dongne.attendance;

import java.util.List;
import kr.dongne.district.Dong;
import kr.dongne.event.EventDetails;

/** An event's numbers: one head is one in the total, however many dongs count it. */
public record AttendanceCounts(Tally total, List<DongCount> dongs) {

    public AttendanceCounts {
        dongs = List.copyOf(dongs);
    }

    /** Counts these rows, which must be all that the reader sees of the event. */
    public static AttendanceCounts of(EventDetails event, List<ExpectedRow> rows, List<Dong> dongs) {
        return new Counting(event, rows).by(dongs);
    }
}
