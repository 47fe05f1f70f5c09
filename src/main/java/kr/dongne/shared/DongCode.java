package kr.dongne.shared;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** The ten-digit code of an administrative dong; codes are looked up, never computed. */
@Embeddable
public record DongCode(String value) implements Comparable<DongCode> {

    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

    public DongCode {
        if (!TEN_DIGITS.matcher(value).matches()) throw new InvalidValue("shared.dong-code.invalid");
    }

    @Override
    public int compareTo(DongCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
