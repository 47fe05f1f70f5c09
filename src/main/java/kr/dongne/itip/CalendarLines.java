package kr.dongne.itip;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.dongne.mime.Charsets;
import kr.dongne.mime.Octets;
import org.jspecify.annotations.Nullable;

/** The content lines in the octets of a calendar part: unfolded, then decoded, then freed of control characters. */
final class CalendarLines {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\ufeff&&[^\\t]]");

    private CalendarLines() {}

    /** The lines, without those that are none. */
    static List<ContentLine> of(byte[] octets, @Nullable String charset) {
        CalendarBudget.atMost(CalendarBudget.OCTETS, octets.length);
        Charset wide = wide(octets, charset);
        if (wide == null) return lines(octets, charset);
        byte[] narrow = wide.decode(ByteBuffer.wrap(octets)).toString().getBytes(StandardCharsets.UTF_8);
        return lines(narrow, StandardCharsets.UTF_8.name());
    }

    private static List<ContentLine> lines(byte[] octets, @Nullable String charset) {
        byte[] whole = Octets.unfolded(Octets.withLineFeeds(octets));
        String[] lines = Charsets.decode(whole, charset).split("\n", CalendarBudget.LINES + 2);
        CalendarBudget.atMost(CalendarBudget.LINES, lines.length);
        return Arrays.stream(lines)
                .map(line -> ContentLine.read(CONTROLS.matcher(line).replaceAll("")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Charset wide(byte[] octets, @Nullable String declared) {
        Charset named = Charsets.named(declared);
        if (Charsets.isWide(named)) return named;
        boolean big = octets.length > 1 && octets[0] == (byte) 0xfe && octets[1] == (byte) 0xff;
        boolean little = octets.length > 1 && octets[0] == (byte) 0xff && octets[1] == (byte) 0xfe;
        return big || little ? StandardCharsets.UTF_16 : null;
    }
}
