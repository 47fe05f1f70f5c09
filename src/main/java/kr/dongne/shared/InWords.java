package kr.dongne.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates and times as people read them, in Korean or English, always in the time of Seoul. */
public final class InWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private InWords() {}

    /** A day with its weekday: "2024. 4. 17.(수)" or "Wed, 17 Apr 2024". */
    public static String date(LocalDate day, Locale locale) {
        return format(day, locale, "yyyy. M. d.(E)", "EEE, d MMM yyyy");
    }

    /** A time of day: "14:00". */
    public static String time(LocalTime time) {
        return CLOCK.format(time);
    }

    /** A day with the time: "2024. 4. 17.(수) 14:00" or "Wed, 17 Apr 2024, 14:00". */
    public static String dateTime(LocalDateTime moment, Locale locale) {
        return format(moment, locale, "yyyy. M. d.(E) HH:mm", "EEE, d MMM yyyy, HH:mm");
    }

    /** A day with the time where the year is known: "5. 28.(화) 14:00" or "Tue 28 May, 14:00". */
    public static String brief(LocalDateTime moment, Locale locale) {
        return format(moment, locale, "M. d.(E) HH:mm", "EEE d MMM, HH:mm");
    }

    /** A moment as a clock in Seoul showed it. */
    public static String instant(Instant moment, Locale locale) {
        return dateTime(LocalDateTime.ofInstant(moment, TimeSlot.SEOUL), locale);
    }

    /** From when to when; the day is said once when it is the same: "2024. 4. 17.(수) 14:00–17:00". */
    public static String slot(TimeSlot slot, Locale locale) {
        boolean sameDay = slot.start().toLocalDate().equals(slot.end().toLocalDate());
        String end = sameDay ? time(slot.end().toLocalTime()) : dateTime(slot.end(), locale);
        return dateTime(slot.start(), locale) + (sameDay ? "–" : " – ") + end;
    }

    /** What a message shows for this argument: times in words, everything else as it is. */
    public static Object argument(Object value, Locale locale) {
        return switch (value) {
            case TimeSlot slot -> slot(slot, locale);
            case LocalDateTime moment -> dateTime(moment, locale);
            case LocalDate day -> date(day, locale);
            case LocalTime time -> time(time);
            case Instant moment -> instant(moment, locale);
            default -> value;
        };
    }

    private static String format(TemporalAccessor value, Locale locale, String korean, String english) {
        boolean inKorean = Locale.KOREAN.getLanguage().equals(locale.getLanguage());
        Locale words = inKorean ? Locale.KOREAN : Locale.ENGLISH;
        return DateTimeFormatter.ofPattern(inKorean ? korean : english, words).format(value);
    }
}
