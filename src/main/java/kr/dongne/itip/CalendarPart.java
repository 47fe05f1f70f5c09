package kr.dongne.itip;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar found in a mail.
 *
 * @param calendar what it says, as far as it can be read
 * @param problem why it must not be acted upon, null where it may
 */
record CalendarPart(
        @Nullable IncomingCalendar calendar, @Nullable Reason problem) {

    /** Reads the octets of a part; what refuses to be read comes back as a problem. */
    static CalendarPart read(byte[] octets, @Nullable String charset, @Nullable String methodOfPart) {
        try {
            return read(new CalendarScan(CalendarLines.of(octets, charset)), methodOfPart);
        } catch (CalendarBudget.Refused refused) {
            return new CalendarPart(null, refused.reason());
        }
    }

    private static CalendarPart read(CalendarScan scan, @Nullable String methodOfPart) {
        if (scan.calendars() > 1 || scan.events() > 1) return new CalendarPart(null, Reason.AMBIGUOUS);
        if (scan.events() == 0) return new CalendarPart(null, Reason.NO_EVENT);
        EventReader event = new EventReader(scan.firstEvent());
        String method = scan.methods().size() == 1 ? scan.methods().iterator().next() : null;
        IncomingCalendar calendar = event.calendar(method, scan.recurrence(), scan.organizerStated());
        Reason problem = event.contradictsItself() ? Reason.AMBIGUOUS : problem(scan.methods(), methodOfPart);
        return new CalendarPart(calendar, problem);
    }

    private static @Nullable Reason problem(Set<String> methods, @Nullable String methodOfPart) {
        if (methods.isEmpty()) return Reason.METHOD_MISSING;
        boolean agree = methodOfPart == null
                || methods.equals(Set.of(methodOfPart.strip().toUpperCase(Locale.ROOT)));
        return methods.size() == 1 && agree ? null : Reason.METHOD_MISMATCH;
    }

    /** Whether this one says the same as the other: same question, same people, same answers. */
    boolean saysTheSame(CalendarPart other) {
        return problem == other.problem && essence(calendar).equals(essence(other.calendar));
    }

    private static List<Object> essence(@Nullable IncomingCalendar calendar) {
        if (calendar == null) return List.of();
        List<List<Object>> answers = calendar.attendees().stream()
                .map(attendee -> List.<Object>of(attendee.party().email(), String.valueOf(attendee.partStat())))
                .toList();
        return List.of(String.valueOf(calendar.method()), String.valueOf(calendar.uid()), calendar.sequence(), answers);
    }
}
