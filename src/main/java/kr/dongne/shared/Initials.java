package kr.dongne.shared;

/** The leading consonants of Korean text (초성), by which people search for names. */
public final class Initials {

    private static final String LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int SYLLABLES_PER_LEADING = 21 * 28;

    private Initials() {}

    /** Every syllable by its leading consonant, other characters as they are, spaces left out: "김 철수" is "ㄱㅊㅅ". */
    public static String of(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> initials.append(leading((char) c)));
        return initials.toString();
    }

    /** Whether the text is made of leading consonants only, so that it can be nothing but a search by them. */
    public static boolean only(String text) {
        return !text.isBlank() && text.chars().allMatch(c -> LEADING.indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    /** The first syllable that begins with this leading consonant. */
    public static char firstWith(char leading) {
        return (char) (FIRST_SYLLABLE + LEADING.indexOf(leading) * SYLLABLES_PER_LEADING);
    }

    /** The last syllable that begins with this leading consonant. */
    public static char lastWith(char leading) {
        return (char) (firstWith(leading) + SYLLABLES_PER_LEADING - 1);
    }

    private static char leading(char c) {
        if (c < FIRST_SYLLABLE || c > LAST_SYLLABLE) return Character.toLowerCase(c);
        return LEADING.charAt((c - FIRST_SYLLABLE) / SYLLABLES_PER_LEADING);
    }
}
