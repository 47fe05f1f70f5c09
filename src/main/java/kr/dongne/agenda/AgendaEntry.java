package kr.dongne.agenda;

import java.time.LocalDate;
import kr.dongne.event.EventRow;

/** An event on one of its days. */
public record AgendaEntry(EventRow event, LocalDate day) {

    /** Whether it began on a day before. */
    public boolean goesOnFromBefore() {
        return event.slot().start().toLocalDate().isBefore(day);
    }

    /** Whether it lasts beyond this day; what ends at midnight does not. */
    public boolean goesOnAfter() {
        return event.slot().end().isAfter(day.plusDays(1).atStartOfDay());
    }
}
