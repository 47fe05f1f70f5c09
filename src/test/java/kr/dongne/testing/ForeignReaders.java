package kr.dongne.testing;

import java.util.List;
import java.util.stream.Stream;

/** The calendar readers by which our calendars are judged; one that is missing fails the test, it never skips. */
public final class ForeignReaders {

    private ForeignReaders() {}

    /** All readers: libical with its iTIP restriction check, Python's icalendar, ical.js and biweekly. */
    public static List<ForeignReader> all() {
        return List.of(CommandReader.libical(), CommandReader.python(), CommandReader.icalJs(), new BiweeklyReader());
    }

    /** The complaints of all readers, each with the reader's name before it. */
    public static List<String> errors(byte[] ics) {
        return all().stream().flatMap(reader -> errors(reader, ics)).toList();
    }

    private static Stream<String> errors(ForeignReader reader, byte[] ics) {
        return reader.errors(ics).stream().map(error -> reader.name() + ": " + error);
    }
}
