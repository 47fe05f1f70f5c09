package kr.dongne.itip;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jspecify.annotations.Nullable;

/** The events of a calendar as days with a name, such as a list of holidays (RFC 5545, section 3.6.1). */
public final class DayEvents {

    private static final int DIGITS_OF_A_DAY = 8;

    private DayEvents() {}

    /**
     * One event.
     *
     * @param first null when the event has no day that can be read
     * @param after the day after the last one: DTEND is exclusive; null with the first
     */
    public record DayEvent(
            String name,
            @Nullable LocalDate first,
            @Nullable LocalDate after) {}

    /** At most so many events, in their order; nothing when the text is no calendar. */
    public static Optional<List<DayEvent>> read(String calendar, int most) {
        try {
            return Optional.of(new CalendarBuilder()
                    .build(new StringReader(calendar)).getComponents().stream()
                            .filter(one -> one.getName().equals(Component.VEVENT))
                            .limit(most)
                            .map(DayEvents::event)
                            .toList());
        } catch (IOException | ParserException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static DayEvent event(Component event) {
        String name = Objects.requireNonNullElse(value(event, Property.SUMMARY), "");
        LocalDate first = day(value(event, Property.DTSTART));
        LocalDate end = day(value(event, Property.DTEND));
        if (first == null) return new DayEvent(name, null, null);
        return new DayEvent(name, first, end == null || !end.isAfter(first) ? first.plusDays(1) : end);
    }

    private static @Nullable String value(Component event, String property) {
        return event.getProperties().stream()
                .filter(one -> one.getName().equals(property))
                .map(Property::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        if (value == null || value.length() < DIGITS_OF_A_DAY) return null;
        try {
            return LocalDate.parse(value.substring(0, DIGITS_OF_A_DAY), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
