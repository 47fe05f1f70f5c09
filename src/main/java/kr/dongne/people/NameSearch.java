package kr.dongne.people;

import java.util.Locale;
import java.util.stream.Collectors;
import kr.dongne.shared.Initials;

/** What was typed to find a name: syllables as they are, a single consonant for any syllable that begins with it; blanks and case do not count. */
record NameSearch(String text) {

    boolean empty() {
        return text.isBlank();
    }

    /** Whether the leading consonants alone decide. */
    boolean byInitialsOnly() {
        return Initials.only(text);
    }

    /** For {@code like} on the stored leading consonants: necessary always, and enough for a search by them alone. */
    String initials() {
        String plain = Initials.of(text)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + plain + "%";
    }

    /** For {@code regexp} on the name. */
    String pattern() {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(NameSearch::one)
                .collect(Collectors.joining("\\s*", "(?i)", ""));
    }

    private static String one(int c) {
        return Initials.only(Character.toString(c))
                ? "[" + Initials.firstWith((char) c) + "-" + Initials.lastWith((char) c) + (char) c + "]"
                : "\\x{" + Integer.toHexString(c) + "}";
    }
}
