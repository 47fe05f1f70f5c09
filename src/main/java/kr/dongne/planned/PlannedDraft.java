package kr.dongne.planned;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kr.dongne.letter.LetterText;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What an officer types of a planned mail.
 *
 * @param days before the event's first day or after its last, from 0 to 60
 * @param at wall-clock time in Asia/Seoul, not at night
 * @param words in the place of the usual text, as a letter's text is written; null for the usual one
 */
public record PlannedDraft(
        PlannedKind kind, int days, LocalTime at, @Nullable String words) {

    public static final int MOST_DAYS = 60;

    /** Nobody gets such a mail earlier in the day, or later than {@link #LATEST}. */
    public static final LocalTime EARLIEST = LocalTime.of(7, 0);

    public static final LocalTime LATEST = LocalTime.of(21, 0);

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int WEEK = 7;

    /** What every event is given when it is published: a week and a day before to the silent, a day before to those who come. */
    static final List<PlannedDraft> USUAL = List.of(
            new PlannedDraft(PlannedKind.SILENT, WEEK, MORNING, null),
            new PlannedDraft(PlannedKind.SILENT, 1, MORNING, null),
            new PlannedDraft(PlannedKind.COMING, 1, MORNING, null));

    public PlannedDraft {
        days(days);
        at(at);
        words = words(words);
    }

    /** Refuses with {@link InvalidValue}. */
    public static void days(int days) {
        if (days < 0 || days > MOST_DAYS) throw new InvalidValue("planned.days.wrong", MOST_DAYS);
    }

    /** Refuses with {@link InvalidValue}. */
    public static void at(LocalTime at) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST))
            throw new InvalidValue("planned.at.wrong", EARLIEST.toString(), LATEST.toString());
    }

    /** The words as they are kept; refuses with {@link InvalidValue}. */
    public static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : LetterText.opening(typed);
    }

    /** When it is due for an event at this time; refuses a moment on the wrong side of the event with {@link InvalidValue}. */
    LocalDateTime due(TimeSlot event) {
        LocalDateTime due = kind.due(event, days, at);
        if (kind.afterwards() && due.isBefore(event.end())) throw new InvalidValue("planned.due.too-early");
        if (!kind.afterwards() && !due.isBefore(event.start())) throw new InvalidValue("planned.due.too-late");
        return due;
    }
}
