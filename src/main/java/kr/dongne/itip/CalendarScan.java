package kr.dongne.itip;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks once over the lines of a calendar part and keeps what an answer is made of: no time zone, no alarm, no file. */
final class CalendarScan {

    private static final Set<String> TIMES = Set.of("DTSTAMP", "DTSTART", "DTEND");
    private static final Set<String> PEOPLE = Set.of("ORGANIZER", "ATTENDEE");
    private static final Set<String> TEXTS = Set.of("UID", "COMMENT", "SUMMARY", "DURATION");

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> methods = new TreeSet<>();
    private final List<List<String>> events = new ArrayList<>();
    private int components;
    private int calendars;
    private boolean recurrence;
    private boolean organizerStated;

    CalendarScan(List<ContentLine> lines) {
        for (ContentLine line : lines) take(line);
        boolean broken = calendars == 0 || open.contains("VEVENT");
        if (broken) throw new CalendarBudget.Refused(Reason.UNREADABLE);
    }

    int calendars() {
        return calendars;
    }

    /** All METHODs at calendar level, in capitals. */
    Set<String> methods() {
        return methods;
    }

    int events() {
        return events.size();
    }

    boolean recurrence() {
        return recurrence;
    }

    boolean organizerStated() {
        return organizerStated;
    }

    /** The first event alone, as a calendar that any reader understands. */
    String firstEvent() {
        String lines = String.join("\r\n", events.getFirst());
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + lines + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private void take(ContentLine line) {
        switch (line.name()) {
            case "BEGIN" -> begin(line.value().strip().toUpperCase(Locale.ROOT));
            case "END" -> end(line.value().strip().toUpperCase(Locale.ROOT));
            case "METHOD" -> {
                if (within("VCALENDAR")) methods.add(line.value().strip().toUpperCase(Locale.ROOT));
            }
            default -> {
                if (within("VCALENDAR", "VEVENT")) property(line);
            }
        }
    }

    private void begin(String component) {
        CalendarBudget.atMost(CalendarBudget.COMPONENTS, ++components);
        CalendarBudget.atMost(CalendarBudget.DEPTH, open.size());
        if (component.equals("VCALENDAR")) calendars++;
        open.addLast(component);
        if (within("VCALENDAR", "VEVENT")) events.add(new ArrayList<>());
    }

    private void end(String component) {
        if (!component.equals(open.peekLast())) throw new CalendarBudget.Refused(Reason.UNREADABLE);
        open.removeLast();
    }

    private boolean within(String... path) {
        return open.size() == path.length && List.copyOf(open).equals(List.of(path));
    }

    private void property(ContentLine line) {
        if (line.name().equals("RECURRENCE-ID")) recurrence = true;
        if (line.name().equals("ORGANIZER")) organizerStated = true;
        ContentLine kept = kept(line);
        if (kept != null) events.getLast().add(kept.toString());
        CalendarBudget.atMost(CalendarBudget.PROPERTIES, events.getLast().size());
    }

    private static @Nullable ContentLine kept(ContentLine line) {
        String name = line.name();
        if (TIMES.contains(name)) return CalendarTimes.inUtc(line);
        if (PEOPLE.contains(name)) return IncomingPeople.withAddress(line);
        if (TEXTS.contains(name)) return line.keeping(Set.of());
        boolean number = name.equals("SEQUENCE") && line.value().strip().matches("\\d{1,9}");
        return number ? line.keeping(Set.of()).withValue(line.value().strip()) : null;
    }
}
