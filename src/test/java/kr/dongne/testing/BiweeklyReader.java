package kr.dongne.testing;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The Java library biweekly, with its parse warnings and its validation. */
final class BiweeklyReader implements ForeignReader {

    @Override
    public String name() {
        return "biweekly";
    }

    @Override
    public Findings read(byte[] ics) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(new String(ics, StandardCharsets.UTF_8))
                .warnings(warnings)
                .all();
        List<String> errors = new ArrayList<>();
        warnings.forEach(ofOne -> ofOne.forEach(warning -> errors.add(warning.toString())));
        if (calendars.size() != 1) errors.add("not one calendar");
        calendars.forEach(
                calendar -> calendar.validate(ICalVersion.V2_0).forEach(fault -> errors.add(fault.toString())));
        return new Findings(errors, starts(calendars), descriptions(calendars));
    }

    @Override
    public String toString() {
        return name();
    }

    private static List<Instant> starts(List<ICalendar> calendars) {
        return calendars.stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .filter(event -> event.getDateStart() != null
                        && event.getDateStart().getValue().hasTime())
                .map(event ->
                        Instant.ofEpochMilli(event.getDateStart().getValue().getTime()))
                .toList();
    }

    private static List<String> descriptions(List<ICalendar> calendars) {
        return calendars.stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .filter(event -> event.getDescription() != null)
                .map(event -> event.getDescription().getValue().replaceAll("\\R", "␤"))
                .toList();
    }
}
