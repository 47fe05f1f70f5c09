package kr.dongne.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import kr.dongne.shared.TimeSlot;

/** A clock that a test moves. */
public final class SettableClock extends Clock {

    private volatile Instant now = Instant.parse("2024-04-08T00:00:00.250Z");

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return TimeSlot.SEOUL;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
