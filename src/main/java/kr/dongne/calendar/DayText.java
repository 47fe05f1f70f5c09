package kr.dongne.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line with days in it, as people write them, and what else it says. */
record DayText(List<@Nullable LocalDate> days, String rest) {

    /** As many lines or events are taken at once. */
    static final int MOST_LINES = 500;

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(\\d{4})\\s*[-./년]?\\s*(\\d{1,2})\\s*[-./월]?\\s*(\\d{1,2})(?!\\d)\\s*[일.]?(\\s*\\([^)]{1,3}\\))?");
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s,;:\\t|\"~-]+|[\\s,;:\\t|\"~-]+$");

    /** Takes so many days out of the line at most; a day that no calendar has is null. */
    static DayText of(String line, int most) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int after = 0;
        for (MatchResult found : DAY.matcher(line).results().limit(most).toList()) {
            days.add(day(found.group(1), found.group(2), found.group(3)));
            rest.append(line, after, found.start()).append(' ');
            after = found.end();
        }
        String words = SEPARATORS.matcher(rest.append(line.substring(after))).replaceAll("");
        return new DayText(days, words);
    }

    /** Each line that says something, up to the most that is taken at once. */
    static <T> List<ImportLine<T>> lines(String text, BiFunction<Integer, String, ImportLine<T>> read) {
        List<ImportLine<T>> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            if (lines.size() == MOST_LINES) {
                lines.add(ImportLine.refused(number, "…", "calendar.import.too-many", MOST_LINES));
                break;
            }
            lines.add(read.apply(number, line.strip()));
        }
        return lines;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
