package kr.dongne.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header lines of a message or part (RFC 5322, 2.2), unfolded, not yet decoded. */
final class MimeHead {

    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();
    private final int bodyStart;

    private MimeHead(byte[] octets, int start, int limit) {
        int line = start;
        while (line < limit && octets[line] != '\n') {
            int end = fieldEnd(octets, line, limit);
            add(octets, line, end);
            line = Math.min(end + 1, limit);
        }
        this.bodyStart = Math.min(line + 1, limit);
    }

    /** Reads the head that starts here; lines end in LF. */
    static MimeHead read(byte[] octets, int start, int limit) {
        return new MimeHead(octets, start, limit);
    }

    int bodyStart() {
        return bodyStart;
    }

    @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.name().equals(wanted))
                .map(Field::value)
                .toList();
    }

    private static int fieldEnd(byte[] octets, int start, int limit) {
        int end = Octets.lineEnd(octets, start, limit);
        while (end + 1 < limit && Octets.isBlank(octets[end + 1])) end = Octets.lineEnd(octets, end + 1, limit);
        return end;
    }

    private void add(byte[] octets, int start, int end) {
        int colon = start;
        while (colon < end && octets[colon] != ':' && octets[colon] != '\n') colon++;
        if (colon >= end || octets[colon] != ':') return;
        Budget.atMost(Budget.FIELD_OCTETS, end - start);
        Budget.atMost(Budget.FIELDS, fields.size() + 1);
        String name = Charsets.decode(Arrays.copyOfRange(octets, start, colon), null);
        String value = Charsets.decode(Arrays.copyOfRange(octets, colon + 1, end), null);
        fields.add(new Field(name.strip().toLowerCase(Locale.ROOT), unfolded(value)));
    }

    private static String unfolded(String value) {
        return value.replace("\n", "").strip();
    }
}
