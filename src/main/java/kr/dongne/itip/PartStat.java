package kr.dongne.itip;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an attendee has answered (RFC 5545, 3.2.12; the values of an event). */
public enum PartStat {
    NEEDS_ACTION,
    ACCEPTED,
    DECLINED,
    TENTATIVE,
    DELEGATED;

    /** The value as it stands in a calendar, such as {@code NEEDS-ACTION}. */
    public String calendarName() {
        return name().replace('_', '-');
    }

    /** The status of this calendar value in any case, or null when an event knows no such value. */
    public static @Nullable PartStat ofCalendarName(String value) {
        String wanted = value.strip().toUpperCase(Locale.ROOT);
        for (PartStat status : values()) if (status.calendarName().equals(wanted)) return status;
        return null;
    }
}
