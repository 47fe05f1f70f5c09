package kr.dongne.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of the calendar.
 *
 * @param inPeriod false for the days of other months that fill up the first and the last week
 * @param entries in the order of time
 */
public record AgendaDay(
        LocalDate date, boolean inPeriod, boolean today, List<DayMark> marks, List<AgendaEntry> entries) {

    /** Whether offices are closed: a Saturday, a Sunday or a holiday. */
    public boolean dayOff() {
        DayOfWeek weekday = date.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || holiday();
    }

    /** Whether it is a Saturday and nothing more. */
    public boolean plainSaturday() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY && !holiday();
    }

    private boolean holiday() {
        return marks.stream().anyMatch(mark -> mark.kind().dayOff());
    }

    /** Whether anything is to be said of the day. */
    public boolean empty() {
        return entries.isEmpty() && marks.stream().allMatch(mark -> mark.kind() == DayMark.Kind.ELECTION_RUNS);
    }
}
