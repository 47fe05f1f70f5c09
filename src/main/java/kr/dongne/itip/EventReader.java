package kr.dongne.itip;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dongne.mime.Scrub;
import kr.dongne.shared.TimeSlot;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserFactory;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.property.Duration;
import org.jspecify.annotations.Nullable;

/** What a single event, already freed of everything foreign, says; the leniency is switched on in ical4j.properties. */
final class EventReader {

    private static final int LONGEST_TEXT = 2_000;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX");

    private final Component event;

    EventReader(String calendar) {
        ContentHandlerContext lenient = new ContentHandlerContext().withSuppressInvalidProperties(true);
        try {
            event = new CalendarBuilder(CalendarParserFactory.getInstance().get(), lenient, new TimeZoneRegistryImpl())
                    .build(new StringReader(calendar))
                    .getComponents()
                    .getFirst();
        } catch (IOException | ParserException | RuntimeException unreadable) {
            throw new CalendarBudget.Refused(Reason.UNREADABLE);
        }
    }

    /** Whether it names two UIDs, so that it cannot be told which invitation is meant. */
    boolean contradictsItself() {
        return values(Property.UID).distinct().count() > 1;
    }

    IncomingCalendar calendar(@Nullable String method, boolean recurrence, boolean organizerStated) {
        String sequence = first(Property.SEQUENCE);
        return new IncomingCalendar(
                method,
                uid(),
                sequence == null ? 0 : Integer.parseInt(sequence),
                instant(Property.DTSTAMP),
                recurrence,
                organizerStated,
                properties(Property.ORGANIZER)
                        .map(IncomingPeople::address)
                        .findFirst()
                        .orElse(null),
                attendees(),
                comment(),
                first(Property.SUMMARY),
                slot());
    }

    private @Nullable String uid() {
        String uid = first(Property.UID);
        return uid == null ? null : ForeignUid.unpacked(uid);
    }

    private List<IncomingAttendee> attendees() {
        return properties(Property.ATTENDEE)
                .map(IncomingPeople::attendee)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String comment() {
        String all = values(Property.COMMENT)
                .map(Scrub::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : Scrub.cut(all, LONGEST_TEXT);
    }

    private @Nullable TimeSlot slot() {
        Instant start = instant(Property.DTSTART);
        if (start == null) return null;
        try {
            LocalDateTime from = LocalDateTime.ofInstant(start, TimeSlot.SEOUL);
            LocalDateTime to = end(from);
            return to == null || !to.isAfter(from) ? null : new TimeSlot(from, to);
        } catch (DateTimeException | ArithmeticException noSlot) {
            return null;
        }
    }

    private @Nullable LocalDateTime end(LocalDateTime start) {
        Instant end = instant(Property.DTEND);
        if (end != null) return LocalDateTime.ofInstant(end, TimeSlot.SEOUL);
        return properties(Property.DURATION)
                .filter(Duration.class::isInstance)
                .map(duration -> start.plus(((Duration) duration).getDuration()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant instant(String property) {
        String value = first(property);
        return value == null ? null : UTC.parse(value, Instant::from);
    }

    private @Nullable String first(String property) {
        String value = values(property).findFirst().orElse(null);
        return value == null ? null : Scrub.cut(Scrub.line(value), LONGEST_TEXT);
    }

    private Stream<String> values(String property) {
        return properties(property).map(Property::getValue).filter(Objects::nonNull);
    }

    private Stream<Property> properties(String name) {
        return event.getProperties().stream()
                .filter(property -> property.getName().equals(name));
    }
}
