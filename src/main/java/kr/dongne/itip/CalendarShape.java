package kr.dongne.itip;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import kr.dongne.mime.Party;
import kr.dongne.mime.Scrub;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.TimeSlot;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** The properties and parameters of our calendars, one method each. */
final class CalendarShape {

    private static final String PRODUCT = "-//Dongne//Dongne 1.0//KO";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final ZoneOffset KST = ZoneOffset.ofHours(9);

    private CalendarShape() {}

    static Calendar calendar(@Nullable Method method, VEvent event) {
        Calendar calendar = empty();
        if (method != null) calendar.add(method);
        calendar.add(seoul());
        calendar.add(event);
        return calendar;
    }

    static Calendar empty() {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    /** A calendar without a time in it, and so without a zone. */
    static Calendar timeless(Method method, VEvent event) {
        Calendar calendar = calendar(method, event);
        calendar.getComponents(Component.VTIMEZONE).forEach(calendar::remove);
        return calendar;
    }

    /** Which event, which version of it, said when; nothing else. */
    static VEvent named(CalendarEvent source) {
        return named(source.uid(), source.dtstamp(), source.sequence());
    }

    static VEvent named(String uid, Instant dtstamp, int sequence) {
        VEvent event = new VEvent(false);
        event.add(new Uid(Scrub.line(uid)));
        event.add(new DtStamp(dtstamp.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(sequence));
        return event;
    }

    static VEvent event(CalendarEvent source) {
        VEvent event = named(source);
        during(event, source.slot());
        about(event, source.summary(), source.location(), source.description(), source.url());
        event.add(ImmutableTransp.OPAQUE);
        return event;
    }

    static void during(VEvent event, TimeSlot slot) {
        event.add(new DtStart<>(slot.start().atZone(TimeSlot.SEOUL)));
        event.add(new DtEnd<>(slot.end().atZone(TimeSlot.SEOUL)));
    }

    static void about(
            VEvent event, String summary, @Nullable String location, @Nullable String description, @Nullable URI url) {
        event.add(new Summary(Scrub.line(summary)));
        ifFilled(location, place -> event.add(new Location(Scrub.line(place))));
        ifFilled(description, text -> event.add(new Description(Scrub.text(text))));
        if (url != null) event.add(new Url(URI.create(url.toASCIIString())));
    }

    static void status(VEvent event, CalendarWriter.Status status) {
        switch (status) {
            case CONFIRMED -> event.add(ImmutableStatus.VEVENT_CONFIRMED);
            case CANCELLED -> event.add(ImmutableStatus.VEVENT_CANCELLED);
            case NONE -> {}
        }
    }

    static void organizer(VEvent event, Party organizer) {
        Organizer property = new Organizer(mailto(organizer.email()));
        ifFilled(organizer.name(), name -> property.add(new Cn(Scrub.line(name))));
        event.add(property);
    }

    static void invited(VEvent event, Party attendee, PartStat answer) {
        Attendee property = attendee(attendee, answer);
        property.add(CuType.INDIVIDUAL);
        property.add(Role.REQ_PARTICIPANT);
        property.add(Rsvp.TRUE);
        event.add(property);
    }

    static void answering(VEvent event, Party attendee, PartStat answer) {
        event.add(attendee(attendee, answer));
    }

    static void comment(VEvent event, String comment) {
        ifFilled(comment, text -> event.add(new Comment(Scrub.text(text))));
    }

    static void counterAllowed(VEvent event, boolean allowed) {
        event.add(new XProperty("X-MICROSOFT-DISALLOW-COUNTER", allowed ? "FALSE" : "TRUE"));
    }

    /** The answer goes first: gnus-icalendar cuts the address off when no parameter follows. */
    private static Attendee attendee(Party attendee, PartStat answer) {
        Attendee property = new Attendee(mailto(attendee.email()));
        Parameter partStat = new net.fortuna.ical4j.model.parameter.PartStat(answer.calendarName());
        property.add(partStat);
        ifFilled(attendee.name(), name -> property.add(new Cn(Scrub.line(name))));
        return property;
    }

    /** One STANDARD and no history: what the zone database knows of 1908 to 1988 confuses Outlook. */
    static VTimeZone seoul() {
        Standard standard = new Standard();
        standard.add(new DtStart<>(ALWAYS));
        standard.add(new TzOffsetFrom(KST));
        standard.add(new TzOffsetTo(KST));
        standard.add(new TzName("KST"));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(TimeSlot.SEOUL.getId()));
        zone.add(standard);
        return zone;
    }

    static URI mailto(EmailAddress address) {
        try {
            return new URI("mailto", address.value(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("an address that is no part of a URI");
        }
    }

    private static void ifFilled(@Nullable String text, Consumer<String> use) {
        if (text != null && !text.isBlank()) use.accept(text);
    }
}
