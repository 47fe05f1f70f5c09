package kr.dongne.mime;

import java.util.List;

/** The text of a mail that a human would read first. */
final class ReadableText {

    private ReadableText() {}

    /** The plain text, else that of the HTML without its tags; empty where there is none. */
    static String of(MimePart message) {
        List<MimePart> shown = message.leaves().stream()
                .filter(part -> !part.nested() && !part.isAttachment())
                .toList();
        String plain = first(shown, "text/plain");
        String text = plain.isBlank() ? withoutTags(first(shown, "text/html")) : plain;
        return Scrub.cut(Scrub.text(text).strip(), Budget.TEXT_CHARACTERS);
    }

    private static String first(List<MimePart> parts, String type) {
        return parts.stream()
                .filter(part -> part.isType(type) || (part.isType("") && type.equals("text/plain")))
                .map(MimePart::text)
                .map(text -> Scrub.cut(text, 10 * Budget.TEXT_CHARACTERS))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String withoutTags(String html) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            text.append(html, at, open < 0 ? html.length() : open).append(' ');
            int close = open < 0 ? -1 : html.indexOf('>', open);
            at = close < 0 ? html.length() : close + 1;
        }
        String readable = text.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        return readable.replaceAll("[ \\t]{2,}+", " ");
    }
}
