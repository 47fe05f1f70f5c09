package kr.dongne.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A half-open span of wall-clock time in Asia/Seoul: the start belongs to it, the end does not. */
@Embeddable
public record TimeSlot(
        @Column(name = "starts_at") LocalDateTime start,
        @Column(name = "ends_at") LocalDateTime end) {

    /** The zone of every appointment. */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    public TimeSlot {
        if (start.getYear() < FIRST_YEAR || end.getYear() > LAST_YEAR) throw new InvalidValue("shared.time-slot.year");
        if (!start.isBefore(end)) throw new InvalidValue("shared.time-slot.end-before-start");
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** The moment of the start, in UTC. */
    public Instant startInstant() {
        return start.atZone(SEOUL).toInstant();
    }

    /** The moment of the end, in UTC. */
    public Instant endInstant() {
        return end.atZone(SEOUL).toInstant();
    }
}
