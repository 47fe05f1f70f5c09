package kr.dongne.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Korean phone number as it is written here: digits in groups, such as 010-1234-5678 or 02-123-4567. */
public record PhoneNumber(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s().·\\-‐‑–]+");
    private static final Pattern SEOUL = Pattern.compile("(02)(\\d{3,4})(\\d{4})");
    private static final Pattern VIRTUAL = Pattern.compile("(050\\d)(\\d{4})(\\d{4})");
    private static final Pattern AREA = Pattern.compile("(0\\d{2})(\\d{3,4})(\\d{4})");
    private static final Pattern NATIONWIDE = Pattern.compile("(1[568]\\d{2})(\\d{4})");

    public PhoneNumber {
        value = normalised(value);
    }

    /** The number in this text, or null when the text is empty; refuses with {@link InvalidValue}. */
    public static @Nullable PhoneNumber ofNullable(@Nullable String text) {
        return text == null || text.isBlank() ? null : new PhoneNumber(text);
    }

    private static String normalised(String text) {
        ResidentNumber.refuseIn(text);
        String digits = SEPARATORS.matcher(text.strip()).replaceAll("");
        if (digits.startsWith("+82")) digits = "0" + digits.substring(3).replaceFirst("^0", "");
        for (Pattern shape : new Pattern[] {SEOUL, VIRTUAL, AREA}) {
            var match = shape.matcher(digits);
            if (match.matches()) return match.group(1) + "-" + match.group(2) + "-" + match.group(3);
        }
        var nationwide = NATIONWIDE.matcher(digits);
        if (nationwide.matches()) return nationwide.group(1) + "-" + nationwide.group(2);
        throw new InvalidValue("shared.phone.invalid");
    }

    @Override
    public String toString() {
        return value;
    }
}
