package kr.dongne.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.dongne.itip.DayEvents;
import kr.dongne.itip.DayEvents.DayEvent;
import kr.dongne.shared.InvalidValue;

/** Holidays as people have them: lines with a day and a name, or a calendar (RFC 5545) with a VEVENT for each. */
public final class HolidayList {

    private static final int MOST_DAYS_IN_A_ROW = 10;

    private HolidayList() {}

    /** Reads what was typed, pasted or uploaded; a day that an earlier line has already is refused. */
    public static List<ImportLine<DeclareHoliday>> read(String text) {
        return ImportLine.once(lines(text), DeclareHoliday::day);
    }

    private static List<ImportLine<DeclareHoliday>> lines(String text) {
        return text.stripLeading().startsWith("BEGIN:VCALENDAR")
                ? ofCalendar(text)
                : DayText.lines(text, HolidayList::ofLine);
    }

    private static ImportLine<DeclareHoliday> ofLine(int number, String line) {
        DayText found = DayText.of(line, 1);
        LocalDate day = found.days().isEmpty() ? null : found.days().getFirst();
        if (day == null) return ImportLine.refused(number, line, "calendar.import.no-day");
        return taken(number, line, day, found.rest());
    }

    private static List<ImportLine<DeclareHoliday>> ofCalendar(String text) {
        List<ImportLine<DeclareHoliday>> lines = new ArrayList<>();
        DayEvents.read(text, DayText.MOST_LINES)
                .ifPresentOrElse(
                        events -> events.forEach(event -> addDays(lines, event)),
                        () -> lines.add(ImportLine.refused(1, "", "calendar.import.unreadable")));
        return lines;
    }

    private static void addDays(List<ImportLine<DeclareHoliday>> lines, DayEvent event) {
        LocalDate first = event.first();
        if (first == null) lines.add(ImportLine.refused(lines.size() + 1, event.name(), "calendar.import.no-day"));
        else
            first.datesUntil(Objects.requireNonNull(event.after()))
                    .limit(MOST_DAYS_IN_A_ROW)
                    .forEach(day -> lines.add(taken(lines.size() + 1, day + " " + event.name(), day, event.name())));
    }

    private static ImportLine<DeclareHoliday> taken(int number, String text, LocalDate day, String name) {
        try {
            return new ImportLine<>(number, text, new DeclareHoliday(day, name), null);
        } catch (InvalidValue refused) {
            return new ImportLine<>(number, text, null, refused);
        }
    }
}
