package kr.dongne.assignment;

import java.time.LocalDateTime;

/** A stretch of district time, the end not included. */
public record Interval(LocalDateTime start, LocalDateTime end) {

    public Interval {
        if (!end.isAfter(start)) throw new IllegalArgumentException("an interval ends after its start");
    }

    /** Whether the window shares a moment with this interval. */
    public boolean overlaps(Window window) {
        return start.isBefore(window.end()) && window.start().isBefore(end);
    }
}
