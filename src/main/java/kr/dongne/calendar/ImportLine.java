package kr.dongne.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** One line of a list that is taken at once: what it says, or why it cannot be taken. */
public record ImportLine<T>(
        int number,
        String text,
        @Nullable T value,
        @Nullable BusinessException problem) {

    /** The longest text that is read, in characters. */
    public static final int LONGEST_TEXT = 200_000;

    /** The same lines; one whose key an earlier line has already is refused. */
    static <T> List<ImportLine<T>> once(List<ImportLine<T>> lines, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        return lines.stream()
                .map(line -> line.value() == null || seen.add(key.apply(line.value()))
                        ? line
                        : ImportLine.<T>refused(line.number(), line.text(), "calendar.import.twice"))
                .toList();
    }

    static <T> ImportLine<T> refused(int number, String text, String key, Object... arguments) {
        return new ImportLine<>(number, text, null, new InvalidValue(key, arguments));
    }
}
