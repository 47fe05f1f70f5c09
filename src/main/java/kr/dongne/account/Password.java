package kr.dongne.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import kr.dongne.shared.InvalidValue;

/** A new password: ten characters at least, 72 bytes at most (what bcrypt reads), and not the user's own name. */
public record Password(String value) {

    private static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Password {
        if (value.length() < SHORTEST) throw new InvalidValue("account.password.too-short", SHORTEST);
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES)
            throw new InvalidValue("account.password.too-long");
        if (value.chars().distinct().count() < FEWEST_DIFFERENT) throw new InvalidValue("account.password.too-simple");
    }

    /** A random one of 16 characters that cannot be confused with each other, about 92 bits. */
    public static Password random() {
        StringBuilder text = new StringBuilder();
        do {
            text.setLength(0);
            for (int i = 0; i < GENERATED; i++) text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        } while (text.chars().distinct().count() < FEWEST_DIFFERENT);
        return new Password(text.toString());
    }

    void mustNotHold(Username name) {
        if (value.toLowerCase(Locale.ROOT).contains(name.value()))
            throw new InvalidValue("account.password.holds-name");
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
