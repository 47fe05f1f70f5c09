package kr.dongne.attendance;

import org.jspecify.annotations.Nullable;

/** The last four digits of a phone number: they tell people of the same name apart, and are no number to call. */
final class PhoneEnding {

    private static final int DIGITS = 4;

    private PhoneEnding() {}

    static @Nullable String of(@Nullable String phone) {
        if (phone == null) return null;
        String digits = phone.replaceAll("\\D", "");
        return digits.length() < DIGITS ? null : digits.substring(digits.length() - DIGITS);
    }
}
