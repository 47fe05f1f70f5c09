package kr.dongne.calendar;

import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What people type about venues and lecturers, tidied before it is kept. */
final class CalendarTexts {

    private static final int LARGEST_VENUE = 100_000;

    private CalendarTexts() {}

    static String required(String typed, String field, int longest) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) throw new InvalidValue(field + ".missing");
        if (text.length() > longest) throw new InvalidValue("calendar.text.too-long", longest);
        return text;
    }

    static @Nullable String optional(@Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) return null;
        return required(typed, "calendar.text", longest);
    }

    static void capacity(int people) {
        if (people < 1 || people > LARGEST_VENUE) throw new InvalidValue("calendar.venue.capacity.invalid");
    }
}
