package kr.dongne.itip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationEntry;
import net.fortuna.ical4j.validate.ValidationException;
import net.fortuna.ical4j.validate.ValidationResult;

/** A calendar as bytes: valid, UTF-8, CRLF, no line longer than 75 octets, no character cut in two (RFC 5545, 3.1). */
final class CalendarBytes {

    private static final int LONGEST_LINE = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private CalendarBytes() {}

    static byte[] of(Calendar calendar) {
        ValidationResult result = calendar.validate();
        if (result.hasErrors()) throw new IllegalStateException("not a valid calendar: " + problems(result));
        // The library folds by characters; the standard counts octets.
        return folded(unfolded(calendar));
    }

    private static String unfolded(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, FoldingWriter.MAX_FOLD_LENGTH).output(calendar, text);
        } catch (IOException | ValidationException impossible) {
            throw new IllegalStateException("a calendar that cannot be written", impossible);
        }
        return text.toString().replace("\r\n ", "");
    }

    private static byte[] folded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + text.length() / 8);
        int[] column = {0};
        text.codePoints().forEach(character -> {
            byte[] octets = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8);
            boolean lineEnd = character == '\r' || character == '\n';
            if (!lineEnd && column[0] + octets.length > LONGEST_LINE) {
                out.writeBytes(FOLD);
                column[0] = 1;
            }
            out.writeBytes(octets);
            column[0] = lineEnd ? 0 : column[0] + octets.length;
        });
        return out.toByteArray();
    }

    /** What is wrong and where, without the values: they may name people. */
    private static String problems(ValidationResult result) {
        return result.getEntries().stream().map(ValidationEntry::getContext).collect(Collectors.joining(", "));
    }
}
