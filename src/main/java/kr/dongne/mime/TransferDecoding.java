package kr.dongne.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Undoes a Content-Transfer-Encoding (RFC 2045, 6), whatever has become of it on the way. */
final class TransferDecoding {

    private TransferDecoding() {}

    /** The decoded octets; an unknown encoding is taken for none. */
    static byte[] decoded(byte[] octets, int start, int end, @Nullable String encoding) {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "base64" -> base64(octets, start, end);
            case "quoted-printable" -> quotedPrintable(octets, start, end);
            default -> Arrays.copyOfRange(octets, start, end);
        };
    }

    /** Foreign characters are skipped; padding ends a group, not the content. */
    static byte[] base64(byte[] octets, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream((end - start) * 3 / 4 + 3);
        int bits = 0;
        int count = 0;
        for (int i = start; i < end; i++) {
            if (octets[i] == '=') count = 0;
            int value = sixBits(octets[i]);
            if (value < 0) continue;
            bits = (bits << 6) | value;
            count += 6;
            if (count >= 8) {
                count -= 8;
                out.write(bits >> count);
            }
        }
        return out.toByteArray();
    }

    static byte[] quotedPrintable(byte[] octets, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(end - start);
        int i = start;
        while (i < end) {
            if (octets[i] != '=') {
                out.write(octets[i++]);
                continue;
            }
            int softBreak = softBreakEnd(octets, i + 1, end);
            if (softBreak > 0) {
                i = softBreak;
            } else if (i + 2 < end && hex(octets[i + 1]) >= 0 && hex(octets[i + 2]) >= 0) {
                out.write(hex(octets[i + 1]) * 16 + hex(octets[i + 2]));
                i += 3;
            } else {
                out.write(octets[i++]);
            }
        }
        return out.toByteArray();
    }

    /** The value of a hexadecimal digit, -1 where it is none. */
    static int hex(byte octet) {
        return Character.digit(octet, 16);
    }

    private static int softBreakEnd(byte[] octets, int start, int end) {
        int i = start;
        while (i < end && Octets.isBlank(octets[i])) i++;
        if (i >= end) return end;
        return octets[i] == '\n' ? i + 1 : -1;
    }

    private static int sixBits(byte octet) {
        if (octet >= 'A' && octet <= 'Z') return octet - 'A';
        if (octet >= 'a' && octet <= 'z') return octet - 'a' + 26;
        if (octet >= '0' && octet <= '9') return octet - '0' + 52;
        if (octet == '+') return 62;
        return octet == '/' ? 63 : -1;
    }
}
