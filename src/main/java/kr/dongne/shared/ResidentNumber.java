package kr.dongne.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resident registration numbers: the console refuses to keep any (개인정보 보호법, article 24-2). */
public final class ResidentNumber {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile(
            "(?<!\\d)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[\\s\\-‐‑–—.]{0,3}[0-9]\\d{6}(?!\\d)");

    private ResidentNumber() {}

    /** Refuses with {@link InvalidValue} when something in the text looks like a resident registration number. */
    public static void refuseIn(@Nullable String text) {
        if (text != null && LOOKS_LIKE_ONE.matcher(text).find()) throw new InvalidValue("shared.resident-number");
    }
}
