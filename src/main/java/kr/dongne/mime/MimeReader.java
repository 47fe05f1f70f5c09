package kr.dongne.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart into its parts, of whatever shape it is (RFC 2046). */
final class MimeReader {

    private final Budget budget;

    MimeReader(Budget budget) {
        this.budget = budget;
    }

    /** The mail in these octets, whose lines end in LF; refuses what is too deep or has too many parts. */
    MimePart message(byte[] octets) {
        return part(octets, 0, octets.length, 0, false);
    }

    private MimePart part(byte[] octets, int start, int end, int depth, boolean nested) {
        budget.part(depth);
        MimeHead head = MimeHead.read(octets, start, end);
        HeaderValue type = HeaderValue.of(head.first("Content-Type"));
        int body = head.bodyStart();
        List<MimePart> children = List.of();
        if (type.value().startsWith("multipart/")) children = parts(octets, body, end, type, depth, nested);
        else if (isMessage(type)) children = List.of(contained(octets, body, end, head, depth));
        return new MimePart(head, type, octets, body, end, nested, children);
    }

    private static boolean isMessage(HeaderValue type) {
        return type.value().equals("message/rfc822") || type.value().equals("message/global");
    }

    private MimePart contained(byte[] octets, int start, int end, MimeHead head, int depth) {
        String encoding = head.first("Content-Transfer-Encoding");
        byte[] content = Octets.withLineFeeds(TransferDecoding.decoded(octets, start, end, encoding));
        return part(content, 0, content.length, depth + 1, true);
    }

    private List<MimePart> parts(byte[] octets, int start, int end, HeaderValue type, int depth, boolean nested) {
        byte[] delimiter = delimiter(octets, start, end, type.parameter("boundary"));
        List<MimePart> parts = new ArrayList<>();
        int partStart = -1;
        int line = start;
        while (line < end) {
            int lineEnd = Octets.lineEnd(octets, line, end);
            Closing closing = closing(octets, line, lineEnd, delimiter);
            if (closing != Closing.NONE) {
                if (partStart >= 0)
                    parts.add(part(octets, partStart, Math.max(partStart, line - 1), depth + 1, nested));
                partStart = closing == Closing.LAST ? -1 : Math.min(lineEnd + 1, end);
            }
            if (closing == Closing.LAST) break;
            line = lineEnd + 1;
        }
        if (partStart >= 0) parts.add(part(octets, partStart, end, depth + 1, nested));
        return parts;
    }

    private enum Closing {
        NONE,
        ONE,
        LAST
    }

    private Closing closing(byte[] octets, int start, int end, byte[] delimiter) {
        if (!Octets.startsWith(octets, start, end, delimiter)) return Closing.NONE;
        budget.time();
        String rest = new String(
                octets, start + delimiter.length, end - start - delimiter.length, StandardCharsets.ISO_8859_1);
        if (rest.isBlank()) return Closing.ONE;
        return rest.strip().equals("--") ? Closing.LAST : Closing.NONE;
    }

    /** Two hyphens and the boundary; where none is declared, the first line that looks like one. */
    private static byte[] delimiter(byte[] octets, int start, int end, @Nullable String boundary) {
        if (boundary != null) return ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        byte[] hyphens = {'-', '-'};
        for (int line = start; line < end; ) {
            int lineEnd = Octets.lineEnd(octets, line, end);
            if (lineEnd - line > 2 && Octets.startsWith(octets, line, lineEnd, hyphens))
                return Arrays.copyOfRange(octets, line, lineEnd);
            line = lineEnd + 1;
        }
        return new byte[] {0};
    }
}
