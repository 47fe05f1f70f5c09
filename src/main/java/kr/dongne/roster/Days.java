package kr.dongne.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Days as rosters write them: 2024-01-01, 2024. 1. 1., 2024년 1월 1일, 20240101, 24.1.1, or a spreadsheet's number. */
final class Days {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;
    private static final Pattern BETWEEN_DAYS = Pattern.compile("\\s*[~∼〜～]\\s*|\\s+[-–—]\\s+|\\s*[–—]\\s*");

    /** From a first to a last day; either may be open. */
    record Term(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private Days() {}

    /** Refuses with {@link InvalidValue} what is no day between 1950 and 2100. */
    static LocalDate read(String text) {
        List<String> numbers = numbers(text);
        try {
            LocalDate day = numbers.size() == 1 ? fromOne(numbers.getFirst()) : fromParts(numbers);
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) return day;
        } catch (DateTimeException | NumberFormatException noDay) {
            // Refused below, like a day of another century.
        }
        throw new InvalidValue("roster.reason.day");
    }

    /** Two days with a sign between them, or a first day alone. */
    static Term term(String text) {
        String[] days = BETWEEN_DAYS.split(text, -1);
        if (days.length > 2) throw new InvalidValue("roster.reason.term");
        LocalDate from = days[0].isBlank() ? null : read(days[0]);
        LocalDate to = days.length < 2 || days[1].isBlank() ? null : read(days[1]);
        return new Term(from, to);
    }

    private static LocalDate fromOne(String digits) {
        if (digits.length() == 5) return DAY_ZERO.plusDays(Integer.parseInt(digits));
        if (digits.length() == 6)
            return fromParts(List.of(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4)));
        if (digits.length() != 8) throw new DateTimeException("");
        return fromParts(List.of(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6)));
    }

    private static LocalDate fromParts(List<String> parts) {
        boolean withMidnight = parts.size() > 3
                && parts.subList(3, parts.size()).stream()
                        .allMatch(part -> part.chars().allMatch(c -> c == '0'));
        if (parts.size() != 3 && !withMidnight) throw new DateTimeException("");
        int year = Integer.parseInt(parts.get(0));
        int whole = parts.get(0).length() == 2 ? 2000 + year : year;
        return LocalDate.of(whole, Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
    }

    /** The groups of digits; letters other than 년, 월, 일 and T make it no day. */
    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits.append(c);
                continue;
            }
            if ("년월일T.-/: ".indexOf(c) < 0) throw new InvalidValue("roster.reason.day");
            if (!digits.isEmpty()) numbers.add(digits.toString());
            digits.setLength(0);
        }
        return numbers;
    }
}
