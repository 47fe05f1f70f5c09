package kr.dongne.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes before they are text: line ends, folds, byte order marks. */
public final class Octets {

    private Octets() {}

    /** The same lines, each ended by one LF: CRLF, bare CR and CR CR LF are taken for it. */
    public static byte[] withLineFeeds(byte[] raw) {
        byte[] out = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; ) {
            if (raw[i] != '\r') {
                out[length++] = raw[i++];
                continue;
            }
            int run = i;
            while (run < raw.length && raw[run] == '\r') run++;
            boolean endsInLineFeed = run < raw.length && raw[run] == '\n';
            for (int left = endsInLineFeed ? 1 : run - i; left > 0; left--) out[length++] = '\n';
            i = endsInLineFeed ? run + 1 : run;
        }
        return Arrays.copyOf(out, length);
    }

    /** Folded lines made whole, as octets: a fold may stand inside a character (RFC 5545, 3.1). */
    public static byte[] unfolded(byte[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length);
        for (int i = 0; i < lines.length; i++) {
            boolean fold = lines[i] == '\n' && i + 1 < lines.length && isBlank(lines[i + 1]);
            if (fold) i++;
            else out.write(lines[i]);
        }
        return out.toByteArray();
    }

    /** The octets of a text in which {@code %41} stands for an octet (RFC 3986, 2.1). */
    public static byte[] ofPercentEncoded(String text) {
        byte[] escaped = text.replace("=", "=3D").replace('%', '=').getBytes(StandardCharsets.UTF_8);
        return TransferDecoding.quotedPrintable(escaped, 0, escaped.length);
    }

    static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    /** Where the line that starts here ends: at its LF, or at the limit. */
    static int lineEnd(byte[] octets, int start, int limit) {
        int end = start;
        while (end < limit && octets[end] != '\n') end++;
        return end;
    }

    static boolean startsWith(byte[] octets, int start, int limit, byte[] prefix) {
        return limit - start >= prefix.length
                && Arrays.equals(octets, start, start + prefix.length, prefix, 0, prefix.length);
    }
}
