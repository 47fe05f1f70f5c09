package kr.dongne.itip;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dongne.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Turns the times of a foreign calendar into UTC, whatever it calls its time zone; its VTIMEZONE is never read. */
final class CalendarTimes {

    private static final Pattern TIME = Pattern.compile("(\\d{8})(?:T(\\d{4})(\\d{2})?(Z?))?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)\\s?([+-]\\d{1,2}):?(\\d{2})?");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarTimes() {}

    /** The line with its time in UTC and without parameters; null where it holds no time. */
    static @Nullable ContentLine inUtc(ContentLine line) {
        Instant instant = instant(line);
        return instant == null ? null : line.withValue(UTC.format(instant)).keeping(Set.of());
    }

    private static @Nullable Instant instant(ContentLine line) {
        Matcher matcher = TIME.matcher(line.value().strip());
        if (!matcher.matches()) return null;
        try {
            LocalDateTime time = LocalDateTime.of(LocalDate.parse(matcher.group(1), DATE), clock(matcher));
            return time.atZone("Z".equals(matcher.group(4)) ? ZoneOffset.UTC : zone(line))
                    .toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static LocalTime clock(Matcher matcher) {
        if (matcher.group(2) == null) return LocalTime.MIDNIGHT;
        String seconds = matcher.group(3);
        return LocalTime.parse(matcher.group(2) + (seconds == null ? "00" : seconds), CLOCK);
    }

    /** A time without zone is Seoul's, but for DTSTAMP, which is always in UTC. */
    private static ZoneId zone(ContentLine line) {
        String id = line.parameter("TZID");
        if (id == null) return line.name().equals("DTSTAMP") ? ZoneOffset.UTC : TimeSlot.SEOUL;
        return zone(id.strip());
    }

    /** Names of the zone database, with or without a path before them, Windows' names, offsets; else Seoul. */
    static ZoneId zone(String id) {
        String[] pieces = id.split("/");
        for (int from = 0; from < pieces.length; from++) {
            ZoneId known = known(String.join("/", Arrays.asList(pieces).subList(from, pieces.length)));
            if (known != null) return known;
        }
        String standard = TimeZone.getIDForWindowsID(id, "KR");
        ZoneId windows = standard == null || standard.isEmpty() ? null : known(standard);
        return windows != null ? windows : offset(id);
    }

    private static @Nullable ZoneId known(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static ZoneId offset(String id) {
        Matcher matcher = OFFSET.matcher(id);
        if (!matcher.find()) return TimeSlot.SEOUL;
        int hours = Integer.parseInt(matcher.group(1));
        int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        ZoneId offset = Math.abs(hours) > 17 || minutes > 59
                ? null
                : ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
        return offset == null ? TimeSlot.SEOUL : offset;
    }
}
