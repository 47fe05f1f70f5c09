package kr.dongne.account;

import java.util.Locale;
import java.util.regex.Pattern;
import kr.dongne.shared.InvalidValue;

/** A name to sign in with: lower case, ASCII only, so that no two ways of writing it exist. */
public record Username(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,99}");

    public Username {
        value = normalised(value);
        if (!SHAPE.matcher(value).matches()) throw new InvalidValue("account.username.invalid");
    }

    /** What somebody typed, as it is compared. */
    public static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
