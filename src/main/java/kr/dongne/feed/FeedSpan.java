package kr.dongne.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kr.dongne.shared.TimeSlot;

/** How far back and ahead feeds reach; by days, so that a calendar stays the same for a day when nothing changes. */
record FeedSpan(LocalDate today) {

    static final int MOST_EVENTS = 1000;

    private static final int DAYS_BACK = 180;
    private static final int MONTHS_AHEAD = 18;

    LocalDate firstDay() {
        return today.minusDays(DAYS_BACK);
    }

    LocalDate lastDay() {
        return today.plusMonths(MONTHS_AHEAD);
    }

    LocalDateTime start() {
        return firstDay().atStartOfDay();
    }

    LocalDateTime end() {
        return lastDay().plusDays(1).atStartOfDay();
    }

    TimeSlot past() {
        return new TimeSlot(start(), today.atStartOfDay());
    }

    TimeSlot ahead() {
        return new TimeSlot(today.atStartOfDay(), end());
    }
}
