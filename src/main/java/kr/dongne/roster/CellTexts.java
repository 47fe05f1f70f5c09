package kr.dongne.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ResidentNumber;

/** Texts of cells, tidied before anything else sees them; no resident registration number comes further than here. */
final class CellTexts {

    /** What stands where a resident registration number was. */
    static final String MASKED = "●●●●●●-●●●●●●●";

    static final int LONGEST = 600;
    static final int MOST_COLUMNS = 60;
    private static final int DIGITS_OF_A_RESIDENT_NUMBER = 13;
    private static final String BETWEEN = "\u001F";

    private CellTexts() {}

    /** In composed letters, without control and invisible characters, in single blanks, cut when endless. */
    static String tidy(String text) {
        if (text.isEmpty()) return text;
        String whole = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String tidied = plain(whole) ? whole : thoroughly(whole);
        return digits(tidied) >= DIGITS_OF_A_RESIDENT_NUMBER && isResidentNumber(tidied) ? MASKED : tidied;
    }

    /** All cells of a line as one text, for the database. */
    static String join(List<String> cells) {
        return String.join(BETWEEN, cells);
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
    }

    /** The cells with this one put in its place. */
    static List<String> with(List<String> cells, int column, String text) {
        List<String> changed = new ArrayList<>(cells);
        while (changed.size() <= column) changed.add("");
        changed.set(column, text);
        return changed;
    }

    private static boolean plain(String text) {
        if (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = (c >= ' ' && c < 0x7F) || (c >= '가' && c <= '힣');
            if (!usual || (c == ' ' && text.charAt(i + 1) == ' ')) return false;
        }
        return true;
    }

    private static String thoroughly(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean blank = Character.isWhitespace(point) || Character.isSpaceChar(point);
            if (blank && (kept.isEmpty() || kept.charAt(kept.length() - 1) == ' ')) return;
            if (blank) kept.append(' ');
            else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE)
                kept.appendCodePoint(point);
        });
        return kept.toString().strip();
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) digits++;
        return digits;
    }

    private static boolean isResidentNumber(String text) {
        try {
            ResidentNumber.refuseIn(text);
            return false;
        } catch (InvalidValue looksLikeOne) {
            return true;
        }
    }
}
