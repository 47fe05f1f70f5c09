package kr.dongne.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of users as XML 1.0 can carry it (section 2.2: no control characters, no lone surrogates). */
final class CellText {

    /** Excel's own limit for one cell. */
    private static final int LONGEST_CELL = 32_767;

    /** ECMA-376 part 1, 22.4.2.4: readers take {@code _x0041_} for an escaped letter, so its underscore is escaped. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** The text with what no XML document may hold taken out and line ends as LF. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CellText::allowed)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The text as the string of one cell of a workbook. */
    static String forWorkbook(String text) {
        String cleaned = clean(text);
        if (cleaned.length() > LONGEST_CELL) cleaned = clean(cleaned.substring(0, LONGEST_CELL));
        return LOOKS_ESCAPED.matcher(cleaned).replaceAll(Matcher.quoteReplacement("_x005F_"));
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
