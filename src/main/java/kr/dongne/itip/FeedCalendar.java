package kr.dongne.itip;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** A calendar to subscribe to: what happens when and where; there is no place in it for people and their addresses. */
public record FeedCalendar(String name, List<Entry> entries, List<Day> days) {

    /**
     * One event.
     *
     * @param changed when it was changed last, so that the same event is the same bytes at each reading
     * @param slot wall-clock time in Asia/Seoul
     * @param busy whether the reader's own time is taken
     */
    public record Entry(
            String uid,
            int sequence,
            Instant changed,
            TimeSlot slot,
            String summary,
            @Nullable String location,
            @Nullable String description,
            @Nullable URI url,
            boolean cancelled,
            boolean busy) {}

    /** A day with a name, such as a holiday. */
    public record Day(String uid, LocalDate date, String name) {}
}
