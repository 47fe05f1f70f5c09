package kr.dongne.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How the calendar is laid out, and which days around a date it then shows; weeks begin on Sunday. */
public enum Presentation {
    MONTH,
    WEEK,
    DAY,
    LIST;

    /** The first day of the month, week or day of this date. */
    public LocalDate periodStart(LocalDate date) {
        return switch (this) {
            case MONTH, LIST -> date.withDayOfMonth(1);
            case WEEK -> sundayOf(date);
            case DAY -> date;
        };
    }

    /** The last day of the month, week or day of this date. */
    public LocalDate periodEnd(LocalDate date) {
        return next(date).minusDays(1);
    }

    /** The first day of the following month, week or day. */
    public LocalDate next(LocalDate date) {
        return shifted(date, 1);
    }

    /** The first day of the month, week or day before. */
    public LocalDate previous(LocalDate date) {
        return shifted(date, -1);
    }

    /** The first day on the page: the grid of a month begins with whole weeks. */
    LocalDate firstShown(LocalDate date) {
        LocalDate start = periodStart(date);
        return this == MONTH ? sundayOf(start) : start;
    }

    LocalDate lastShown(LocalDate date) {
        LocalDate end = periodEnd(date);
        return this == MONTH ? end.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)) : end;
    }

    boolean isInPeriod(LocalDate date, LocalDate day) {
        return !day.isBefore(periodStart(date)) && !day.isAfter(periodEnd(date));
    }

    private LocalDate shifted(LocalDate date, int by) {
        LocalDate start = periodStart(date);
        return switch (this) {
            case MONTH, LIST -> start.plusMonths(by);
            case WEEK -> start.plusWeeks(by);
            case DAY -> start.plusDays(by);
        };
    }

    private static LocalDate sundayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
