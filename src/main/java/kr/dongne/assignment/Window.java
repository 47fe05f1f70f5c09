package kr.dongne.assignment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A stretch of district time in which up to {@code capacity} dongs can be visited at once, unless it is blocked. */
public record Window(WindowKey key, LocalDateTime start, LocalDateTime end, int capacity, boolean blocked) {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    public Window {
        if (!end.isAfter(start)) throw new IllegalArgumentException("a window ends after its start");
        if (capacity < 0) throw new IllegalArgumentException("a window holds no fewer than none");
    }

    /** The day on which a visit in this window counts. */
    public LocalDate day() {
        return start.toLocalDate();
    }

    /** Whether it begins in the evening, from 18:00. */
    public boolean evening() {
        return !start.toLocalTime().isBefore(EVENING);
    }

    /** Whether both share a moment. */
    public boolean overlaps(Window other) {
        return clashes(other, 0);
    }

    /** Whether nobody can visit in both, the way between two dongs included. */
    public boolean clashes(Window other, int travelMinutes) {
        return start.isBefore(other.end.plusMinutes(travelMinutes))
                && other.start.isBefore(end.plusMinutes(travelMinutes));
    }
}
