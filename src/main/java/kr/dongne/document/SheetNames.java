package kr.dongne.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of worksheets: at most 31 characters, none of {@code []:*?/\}, no quote at an end, each only once. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]+");

    private final Set<String> taken = new HashSet<>();

    String next(String wanted) {
        String name = FORBIDDEN.matcher(CellText.clean(wanted)).replaceAll(" ").strip();
        while (name.startsWith("'")) name = name.substring(1);
        name = shortened(name, LONGEST);
        while (name.endsWith("'")) name = name.substring(0, name.length() - 1);
        if (name.isBlank()) name = "Sheet";
        String candidate = name;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            candidate = shortened(name, LONGEST - suffix.length()) + suffix;
        }
        return candidate;
    }

    private static String shortened(String name, int length) {
        if (name.length() <= length) return name;
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).strip();
    }
}
