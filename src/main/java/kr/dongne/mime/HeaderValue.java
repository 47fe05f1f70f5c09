package kr.dongne.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A header value with parameters (RFC 2045, 5.1), such as a Content-Type; read as leniently as it was written. */
final class HeaderValue {

    private static final Pattern CONTINUED = Pattern.compile("([^*]+)\\*(\\d{1,3})(\\*?)");

    private final String header;
    private final String value;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private int at;

    private HeaderValue(String header) {
        this.header = header;
        this.value = piece().strip().toLowerCase(Locale.ROOT);
        while (at < header.length()) parameter();
    }

    static HeaderValue of(@Nullable String header) {
        return new HeaderValue(header == null ? "" : header);
    }

    /** The value itself in lower case, such as {@code text/calendar}. */
    String value() {
        return value;
    }

    /** A parameter, decoded; null where it is missing or empty. */
    @Nullable String parameter(String name) {
        String found = parameters.get(name);
        return found == null || found.isEmpty() ? null : EncodedWords.decoded(found);
    }

    private void parameter() {
        String piece = piece();
        int equals = piece.indexOf('=');
        if (equals < 0) return;
        String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        add(name, piece.substring(equals + 1).strip());
    }

    /** Up to the next semicolon that is not quoted; quotes and escapes are undone. */
    private String piece() {
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        while (at < header.length()) {
            char next = header.charAt(at++);
            if (next == '"') quoted = !quoted;
            else if (next == ';' && !quoted) break;
            else if (next == '\\' && quoted && at < header.length()) piece.append(header.charAt(at++));
            else piece.append(next);
        }
        return piece.toString();
    }

    /** Extended and continued parameters (RFC 2231) come together under their plain name; a name twice keeps the first. */
    private void add(String name, String given) {
        Matcher continued = CONTINUED.matcher(name);
        if (continued.matches()) {
            String piece = continued.group(3).isEmpty() ? given : percentDecoded(given);
            parameters.merge(continued.group(1), piece, String::concat);
        } else if (name.endsWith("*")) {
            parameters.put(name.substring(0, name.length() - 1), percentDecoded(given));
        } else {
            parameters.putIfAbsent(name, given);
        }
    }

    private static String percentDecoded(String extended) {
        String[] pieces = extended.split("'", 3);
        String charset = pieces.length == 3 ? pieces[0] : null;
        String content = pieces.length == 3 ? pieces[2] : extended;
        return Charsets.decode(Octets.ofPercentEncoded(content), charset);
    }
}
