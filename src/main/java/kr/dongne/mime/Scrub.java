package kr.dongne.mime;

import java.util.regex.Pattern;

/** Takes out of a text what could break a header, a calendar line or a screen. */
public final class Scrub {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|[\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\ufffe\\uffff&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Scrub() {}

    /** One line without control characters, its white space drawn together. */
    public static String line(String text) {
        return SPACES.matcher(text(text)).replaceAll(" ").strip();
    }

    /** Lines that end in a line feed, without other control characters than the tabulator. */
    public static String text(String text) {
        return CONTROLS.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** The same lines as mail wants them: each ends in CRLF. */
    static String crlf(String text) {
        return text(text).replace("\n", "\r\n");
    }

    /** The first so many characters, never half a surrogate pair. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
