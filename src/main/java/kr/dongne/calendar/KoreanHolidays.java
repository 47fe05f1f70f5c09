package kr.dongne.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.dongne.shared.TimeSlot;

/**
 * Korea's public holidays as the law makes them (관공서의 공휴일에 관한 규정, articles 2 and 3, as it is since 2023): fixed days,
 * lunar days, and the substitutes. Polling days and temporary holidays are declared and cannot be computed.
 */
public final class KoreanHolidays {

    private static final int CONSTITUTION_DAY_RETURNS = 2026;
    private static final ULocale DANGI = new ULocale("ko_KR@calendar=dangi");
    /** ICU counts the years of the Dangi era; month one of Gregorian year y is in year y + 2333. */
    private static final int DANGI_OFFSET = 2333;

    /** When a holiday that falls on another free day is made up for. */
    private enum Substitute {
        NEVER,
        SUNDAY_OR_HOLIDAY,
        WEEKEND_OR_HOLIDAY
    }

    private record Day(LocalDate date, String name, Substitute substitute) {}

    private KoreanHolidays() {}

    /** Every holiday of a year from 2023 on, with its substitutes, in order; names of one day are joined by a comma. */
    public static List<Holiday> of(int year) {
        List<Day> days = regular(year);
        TreeMap<LocalDate, String> named = new TreeMap<>();
        days.forEach(day -> named.merge(day.date(), day.name(), (one, other) -> one + ", " + other));
        substitutes(days, named).forEach((date, name) -> named.put(date, "대체공휴일(" + name + ")"));
        return named.entrySet().stream()
                .map(entry -> new Holiday(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Day> regular(int year) {
        List<Day> days = new ArrayList<>();
        days.add(new Day(LocalDate.of(year, 1, 1), "신정", Substitute.NEVER));
        threeDays(days, lunar(year, 1, 1), "설날");
        days.add(new Day(LocalDate.of(year, 3, 1), "삼일절", Substitute.WEEKEND_OR_HOLIDAY));
        days.add(new Day(LocalDate.of(year, 5, 5), "어린이날", Substitute.WEEKEND_OR_HOLIDAY));
        days.add(new Day(lunar(year, 4, 8), "부처님오신날", Substitute.WEEKEND_OR_HOLIDAY));
        days.add(new Day(LocalDate.of(year, 6, 6), "현충일", Substitute.NEVER));
        if (year >= CONSTITUTION_DAY_RETURNS)
            days.add(new Day(LocalDate.of(year, 7, 17), "제헌절", Substitute.WEEKEND_OR_HOLIDAY));
        days.add(new Day(LocalDate.of(year, 8, 15), "광복절", Substitute.WEEKEND_OR_HOLIDAY));
        threeDays(days, lunar(year, 8, 15), "추석");
        days.add(new Day(LocalDate.of(year, 10, 3), "개천절", Substitute.WEEKEND_OR_HOLIDAY));
        days.add(new Day(LocalDate.of(year, 10, 9), "한글날", Substitute.WEEKEND_OR_HOLIDAY));
        days.add(new Day(LocalDate.of(year, 12, 25), "기독탄신일", Substitute.WEEKEND_OR_HOLIDAY));
        return days;
    }

    private static void threeDays(List<Day> days, LocalDate middle, String name) {
        days.add(new Day(middle.minusDays(1), name + " 연휴", Substitute.SUNDAY_OR_HOLIDAY));
        days.add(new Day(middle, name, Substitute.SUNDAY_OR_HOLIDAY));
        days.add(new Day(middle.plusDays(1), name + " 연휴", Substitute.SUNDAY_OR_HOLIDAY));
    }

    /** Each substitute is the first day after the holiday that is neither a holiday, nor a Saturday, nor taken already. */
    private static Map<LocalDate, String> substitutes(List<Day> days, Map<LocalDate, String> named) {
        Map<LocalDate, String> made = new TreeMap<>();
        List<LocalDate> madeUpFor = new ArrayList<>();
        days.stream().sorted((one, other) -> one.date().compareTo(other.date())).forEach(day -> {
            if (!deserves(day, days) || madeUpFor.contains(day.date())) return;
            madeUpFor.add(day.date());
            LocalDate free = day.date().plusDays(1);
            while (weekend(free) || named.containsKey(free) || made.containsKey(free)) free = free.plusDays(1);
            made.put(free, day.name().replace(" 연휴", ""));
        });
        return made;
    }

    private static boolean deserves(Day day, List<Day> days) {
        if (day.substitute() == Substitute.NEVER) return false;
        DayOfWeek weekday = day.date().getDayOfWeek();
        if (weekday == DayOfWeek.SUNDAY) return true;
        if (weekday == DayOfWeek.SATURDAY) return day.substitute() == Substitute.WEEKEND_OR_HOLIDAY;
        return days.stream().filter(other -> other.date().equals(day.date())).count() > 1;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The day of the Korean lunar calendar that falls into this Gregorian year; months are never leap months. */
    private static LocalDate lunar(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(com.ibm.icu.util.TimeZone.getTimeZone("Asia/Seoul"), DANGI);
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year + DANGI_OFFSET);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .plusSeconds(LocalTime.NOON.toSecondOfDay())
                .atZone(TimeSlot.SEOUL)
                .toLocalDate();
    }
}
