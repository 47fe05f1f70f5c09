package kr.dongne.itip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dongne.mime.Mailboxes;
import kr.dongne.mime.Octets;
import kr.dongne.mime.Party;
import kr.dongne.mime.Scrub;
import kr.dongne.shared.EmailAddress;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import org.jspecify.annotations.Nullable;

/** The organizer and the attendees of a foreign calendar. */
final class IncomingPeople {

    private static final int LONGEST_NAME = 200;
    private static final Pattern SCHEME = Pattern.compile("^\\s*mailto:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ANSWER =
            Set.of(Parameter.CN, Parameter.PARTSTAT, Parameter.DELEGATED_TO, Parameter.DELEGATED_FROM);

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

    /** The address of an organizer or attendee. */
    static @Nullable EmailAddress address(Property property) {
        return decoded(property.getValue());
    }

    /**
     * The same line with its address as a plain mailto, be it the value or the EMAIL parameter (RFC 7986, 6.2); null
     * where it has none.
     */
    static @Nullable ContentLine withAddress(ContentLine line) {
        EmailAddress email = decoded(line.value());
        String parameter = line.parameter(Parameter.EMAIL);
        if (email == null && parameter != null) email = decoded(parameter);
        return email == null
                ? null
                : line.withValue(CalendarShape.mailto(email).toString()).keeping(ANSWER);
    }

    private static List<EmailAddress> addresses(@Nullable String list) {
        if (list == null) return List.of();
        return Arrays.stream(list.split(","))
                .map(IncomingPeople::decoded)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable EmailAddress decoded(String uri) {
        String address = SCHEME.matcher(uri.replace("\"", "")).replaceFirst("");
        return Mailboxes.address(new String(Octets.ofPercentEncoded(address), StandardCharsets.UTF_8));
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
