package kr.dongne.calendar;

import kr.dongne.shared.BusinessException;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** One line of a list that is taken at once: what it says, or why it cannot be taken. */
public record ImportLine<T>(
        int number,
        String text,
        @Nullable T value,
        @Nullable BusinessException problem) {

    static <T> ImportLine<T> refused(int number, String text, String key, Object... arguments) {
        return new ImportLine<>(number, text, null, new InvalidValue(key, arguments));
    }
}
