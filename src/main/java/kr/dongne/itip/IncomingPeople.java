package kr.dongne.itip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.dongne.shared.EmailAddress;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.jspecify.annotations.Nullable;

/** The organizer and the attendees of a foreign calendar. */
final class IncomingPeople {

    private static final int LONGEST_NAME = 200;

    private IncomingPeople() {}

    /** The attendee, null where no address can be found. */
    static @Nullable IncomingAttendee attendee(Property property) {
        EmailAddress email = address(property);
        if (email == null) return null;
        String answer = parameter(property, Parameter.PARTSTAT);
        return new IncomingAttendee(
                new Party(email, name(property)),
                answer == null ? PartStat.NEEDS_ACTION : PartStat.ofCalendarName(answer),
                addresses(parameter(property, Parameter.DELEGATED_TO)),
                addresses(parameter(property, Parameter.DELEGATED_FROM)));
    }

    /** The address that the property has for its value, or as its EMAIL parameter (RFC 7986, 6.2). */
    static @Nullable EmailAddress address(Property property) {
        EmailAddress value = decoded(property.getValue());
        if (value != null) return value;
        String parameter = parameter(property, Parameter.EMAIL);
        return parameter == null ? null : decoded(parameter);
    }

    private static List<EmailAddress> addresses(@Nullable String list) {
        if (list == null) return List.of();
        return Arrays.stream(list.split(","))
                .map(IncomingPeople::decoded)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable EmailAddress decoded(String uri) {
        String text = uri.strip().replace("\"", "");
        return Mailboxes.address(new String(HeaderValue.percentOctets(text), StandardCharsets.UTF_8));
    }

    private static @Nullable String name(Property property) {
        String name = parameter(property, Parameter.CN);
        return name == null ? null : Scrub.cut(Scrub.line(name), LONGEST_NAME);
    }

    private static @Nullable String parameter(Property property, String name) {
        String value = property.getParameter(name).map(Parameter::getValue).orElse(null);
        return value == null || value.isBlank() ? null : value;
    }
}
