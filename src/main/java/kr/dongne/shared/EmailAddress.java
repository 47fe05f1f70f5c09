package kr.dongne.shared;

import jakarta.persistence.Embeddable;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as it is compared: trimmed, without scheme, in lower case, its domain in ASCII. */
@Embeddable
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

    public EmailAddress {
        value = normalised(value);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches() || value.contains(".."))
            throw new InvalidValue("shared.email.invalid");
    }

    /** The address in this text, or null when the text is empty; refuses with {@link InvalidValue}. */
    public static @Nullable EmailAddress ofNullable(@Nullable String text) {
        return text == null || text.isBlank() ? null : new EmailAddress(text);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static String normalised(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("mailto:")) address = address.substring("mailto:".length());
        int at = address.lastIndexOf('@');
        if (at < 0) return address;
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException notADomain) {
            throw new InvalidValue("shared.email.invalid");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
