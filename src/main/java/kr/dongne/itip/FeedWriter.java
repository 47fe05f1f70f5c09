package kr.dongne.itip;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.dongne.mime.Scrub;
import kr.dongne.shared.Sha256;
import kr.dongne.shared.TimeSlot;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** Writes calendars to subscribe to (RFC 5545, 7986); the same calendar is the same bytes. */
public final class FeedWriter {

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    /** Days have no moment of change; theirs must not move with each reading. */
    private static final Instant ALWAYS = Instant.EPOCH;

    /** What this release makes of one calendar of every kind: another digest when it writes differently. */
    private static final String THIS_WRITER = Sha256.of(of(new FeedCalendar(
            "sample",
            List.of(sample(true), sample(false)),
            List.of(new FeedCalendar.Day("day", LocalDate.EPOCH, "day")))));

    private FeedWriter() {}

    /** Another one whenever {@link #of} would give other bytes; it costs a digest, and no calendar is written for it. */
    public static String tag(FeedCalendar feed) {
        return Sha256.of(THIS_WRITER + feed);
    }

    /** The calendar, without METHOD, organizers and attendees. */
    public static byte[] of(FeedCalendar feed) {
        String name = Scrub.line(feed.name());
        Calendar calendar = CalendarShape.empty();
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString()));
        calendar.add(CalendarShape.seoul());
        feed.entries().forEach(entry -> calendar.add(event(entry)));
        feed.days().forEach(day -> calendar.add(event(day)));
        return CalendarBytes.of(calendar);
    }

    private static VEvent event(FeedCalendar.Entry entry) {
        VEvent event = CalendarShape.named(entry.uid(), entry.changed(), entry.sequence());
        event.add(new LastModified(entry.changed().truncatedTo(ChronoUnit.SECONDS)));
        CalendarShape.during(event, entry.slot());
        CalendarShape.about(event, entry.summary(), entry.location(), entry.description(), entry.url());
        CalendarShape.status(
                event, entry.cancelled() ? CalendarWriter.Status.CANCELLED : CalendarWriter.Status.CONFIRMED);
        event.add(entry.busy() && !entry.cancelled() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static FeedCalendar.Entry sample(boolean cancelled) {
        LocalDateTime start = LocalDate.EPOCH.atStartOfDay();
        TimeSlot slot = new TimeSlot(start, start.plusHours(1));
        return new FeedCalendar.Entry(
                "entry",
                1,
                ALWAYS,
                slot,
                "title",
                "place",
                "text\ntext",
                URI.create("https://sample.test/"),
                cancelled,
                true);
    }

    private static VEvent event(FeedCalendar.Day day) {
        VEvent event = CalendarShape.named(day.uid(), ALWAYS, 0);
        event.add(new DtStart<>(day.date()));
        event.add(new DtEnd<>(day.date().plusDays(1)));
        CalendarShape.about(event, day.name(), null, null, null);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
