package kr.dongne.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.dongne.itip.DayEvents;
import kr.dongne.itip.DayEvents.DayEvent;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Holidays as people have them: lines with a day and a name, or a calendar (RFC 5545) with a VEVENT for each. */
public final class HolidayList {

    /** The longest text that is read, in characters. */
    public static final int LONGEST = 200_000;

    private static final int MOST_LINES = 500;
    private static final int MOST_DAYS_IN_A_ROW = 10;
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(\\d{4})\\s*[-./년]?\\s*(\\d{1,2})\\s*[-./월]?\\s*(\\d{1,2})(?!\\d)\\s*[일.]?(\\s*\\([^)]{1,3}\\))?");
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s,;:\\t|\"-]+|[\\s,;:\\t|\"-]+$");

    private HolidayList() {}

    /** One line: what it says, or why it cannot be taken. */
    public record Line(
            int number,
            String text,
            @Nullable DeclareHoliday holiday,
            @Nullable BusinessException problem) {}

    /** Reads what was typed, pasted or uploaded; a day that an earlier line has already is refused. */
    public static List<Line> read(String text) {
        List<Line> lines = isCalendar(text) ? ofCalendar(text) : ofLines(text);
        Set<LocalDate> seen = new HashSet<>();
        return lines.stream()
                .map(line -> line.holiday() == null || seen.add(line.holiday().day())
                        ? line
                        : refused(line.number(), line.text(), "calendar.import.twice"))
                .toList();
    }

    private static boolean isCalendar(String text) {
        return text.stripLeading().startsWith("BEGIN:VCALENDAR");
    }

    private static List<Line> ofLines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            if (lines.size() == MOST_LINES) {
                lines.add(refused(number, "…", "calendar.import.too-many", MOST_LINES));
                break;
            }
            lines.add(ofLine(number, line.strip()));
        }
        return lines;
    }

    private static Line ofLine(int number, String line) {
        MatchResult found = DAY.matcher(line).results().findFirst().orElse(null);
        LocalDate day = found == null ? null : day(found.group(1), found.group(2), found.group(3));
        if (found == null || day == null) return refused(number, line, "calendar.import.no-day");
        String name = line.substring(0, found.start()) + " " + line.substring(found.end());
        return taken(number, line, day, SEPARATORS.matcher(name).replaceAll(""));
    }

    private static List<Line> ofCalendar(String text) {
        List<Line> lines = new ArrayList<>();
        DayEvents.read(text, MOST_LINES)
                .ifPresentOrElse(
                        events -> events.forEach(event -> addDays(lines, event)),
                        () -> lines.add(refused(1, "", "calendar.import.unreadable")));
        return lines;
    }

    private static void addDays(List<Line> lines, DayEvent event) {
        LocalDate first = event.first();
        if (first == null) lines.add(refused(lines.size() + 1, event.name(), "calendar.import.no-day"));
        else
            first.datesUntil(Objects.requireNonNull(event.after()))
                    .limit(MOST_DAYS_IN_A_ROW)
                    .forEach(day -> lines.add(taken(lines.size() + 1, day + " " + event.name(), day, event.name())));
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Line taken(int number, String text, LocalDate day, String name) {
        try {
            return new Line(number, text, new DeclareHoliday(day, name), null);
        } catch (InvalidValue refused) {
            return new Line(number, text, null, refused);
        }
    }

    private static Line refused(int number, String text, String key, Object... arguments) {
        return new Line(number, text, null, new InvalidValue(key, arguments));
    }
}
