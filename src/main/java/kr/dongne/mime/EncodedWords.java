package kr.dongne.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes encoded words in headers (RFC 2047), also where a character has been cut in two between words. */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]{0,60})?\\?([bBqQ])\\?([^?\\s]*)\\?=");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable String pendingCharset;

    private EncodedWords() {}

    /** The readable text, on one line and without control characters. */
    static String decoded(String header) {
        EncodedWords words = new EncodedWords();
        Matcher matcher = WORD.matcher(header);
        int last = 0;
        while (matcher.find()) {
            String between = header.substring(last, matcher.start());
            if (last == 0 || !between.isBlank()) words.plain(between);
            words.word(matcher.group(1), matcher.group(2), matcher.group(3));
            last = matcher.end();
        }
        words.plain(header.substring(last));
        return Scrub.line(words.text.toString());
    }

    private void plain(String unencoded) {
        flush();
        text.append(unencoded);
    }

    private void word(String charset, String encoding, String content) {
        if (!charset.equalsIgnoreCase(pendingCharset)) flush();
        pendingCharset = charset;
        byte[] octets = content.getBytes(StandardCharsets.ISO_8859_1);
        pending.writeBytes(
                encoding.equalsIgnoreCase("B")
                        ? TransferDecoding.base64(octets, 0, octets.length)
                        : quoted(content.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] quoted(byte[] octets) {
        return TransferDecoding.quotedPrintable(octets, 0, octets.length);
    }

    private void flush() {
        if (pending.size() > 0) text.append(Charsets.decode(pending.toByteArray(), pendingCharset));
        pending.reset();
        pendingCharset = null;
    }
}
