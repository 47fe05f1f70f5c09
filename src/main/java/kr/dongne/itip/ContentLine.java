package kr.dongne.itip;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One unfolded content line (RFC 5545, 3.1), read by ourselves because a parameter with several quoted values, one
 * without value or an open quote makes a library lose the rest of the calendar.
 *
 * @param name in capitals
 * @param parameters by name in capitals; several values stand joined by commas
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** The line as it was read, or null where it is none. */
    static @Nullable ContentLine read(String line) {
        return new Scanner(line).read();
    }

    @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    boolean is(String name, String value) {
        return this.name.equals(name) && this.value.strip().equalsIgnoreCase(value);
    }

    /** The same line with these parameters only. */
    ContentLine keeping(Set<String> names) {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(names);
        return new ContentLine(name, kept, value);
    }

    ContentLine withValue(String other) {
        return new ContentLine(name, parameters, other);
    }

    /** The line as the standard wants it, every parameter quoted, without folds and line end. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter -> ";" + parameter.getKey() + "=\"" + parameter.getValue() + "\"")
                .collect(Collectors.joining("", name, ":" + value));
    }

    /** Reads a line from left to right. */
    private static final class Scanner {

        private static final int LONGEST_PARAMETER = 1_000;

        private final String line;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private int at;

        Scanner(String line) {
            this.line = line;
        }

        @Nullable ContentLine read() {
            String name = word().strip().toUpperCase(Locale.ROOT);
            while (at < line.length() && line.charAt(at) == ';') parameter();
            if (name.isEmpty() || at >= line.length()) return null;
            return new ContentLine(name, parameters, line.substring(at + 1));
        }

        private void parameter() {
            at++;
            String name = word().strip().toUpperCase(Locale.ROOT);
            if (at < line.length() && line.charAt(at) == '=') at++;
            String value = value().strip();
            if (!name.isEmpty()) parameters.merge(name, value, Scanner::both);
        }

        /** Two different values of one parameter are no value that anybody knows. */
        private static String both(String one, String two) {
            return one.equals(two) || one.length() > LONGEST_PARAMETER ? one : one + "," + two;
        }

        private String word() {
            int start = at;
            while (at < line.length() && ";:=".indexOf(line.charAt(at)) < 0) at++;
            return line.substring(start, at);
        }

        /** Up to a semicolon or colon that is not quoted; an open quote counts as none. */
        private String value() {
            StringBuilder value = new StringBuilder();
            while (at < line.length() && ";:".indexOf(line.charAt(at)) < 0) {
                int close = line.charAt(at) == '"' ? line.indexOf('"', at + 1) : -1;
                if (close >= 0) {
                    value.append(line, at + 1, close);
                    at = close + 1;
                } else {
                    if (line.charAt(at) != '"') value.append(line.charAt(at));
                    at++;
                }
            }
            return value.toString();
        }
    }
}
