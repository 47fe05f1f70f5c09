package kr.dongne.attendance.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceCounts;
import kr.dongne.attendance.AttendanceNow;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.AttendeeState;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.event.EventId;

/** The list as a screen holds it: names are read once, afterwards only what changes. */
final class LiveList {

    private final AttendanceBook book;
    private final EventId event;
    private final Map<AttendeeId, ExpectedRow> rows = new LinkedHashMap<>();
    private AttendanceCounts counts;

    LiveList(AttendanceBook book, EventId event) {
        this.book = book;
        this.event = event;
        this.counts = book.now(event).counts();
        read();
    }

    List<ExpectedRow> rows() {
        return new ArrayList<>(rows.values());
    }

    AttendanceCounts counts() {
        return counts;
    }

    /** Takes the newest state over; reads names again only when somebody is on the list who was not, or is gone. */
    void refresh() {
        AttendanceNow now = book.now(event);
        counts = now.counts();
        List<AttendeeId> known = now.states().stream().map(AttendeeState::id).toList();
        if (!rows.keySet().equals(Set.copyOf(known))) {
            read();
            return;
        }
        for (AttendeeState state : now.states()) rows.computeIfPresent(state.id(), (id, row) -> row.with(state));
    }

    private void read() {
        rows.clear();
        for (ExpectedRow row : book.expected(event)) rows.put(row.id(), row);
    }
}
