package kr.dongne.agenda;

import java.time.LocalDate;
import kr.dongne.booking.BookableId;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the calendar.
 *
 * @param date today where none is given
 * @param dong all dongs where none is given; lecturer, status and kind alike
 */
public record AgendaQuery(
        Presentation presentation,
        @Nullable LocalDate date,
        @Nullable DongCode dong,
        @Nullable BookableId lecturer,
        @Nullable EventStatus status,
        @Nullable AgendaKind kind) {

    /** Everything of this month, as a month. */
    public static AgendaQuery thisMonth() {
        return new AgendaQuery(Presentation.MONTH, null, null, null, null, null);
    }

    /** The same events in another layout around another day; none means today. */
    public AgendaQuery at(Presentation other, @Nullable LocalDate day) {
        return new AgendaQuery(other, day, dong, lecturer, status, kind);
    }

    public AgendaQuery of(@Nullable DongCode other) {
        return new AgendaQuery(presentation, date, other, lecturer, status, kind);
    }

    public AgendaQuery with(@Nullable BookableId other) {
        return new AgendaQuery(presentation, date, dong, other, status, kind);
    }

    public AgendaQuery only(@Nullable EventStatus other) {
        return new AgendaQuery(presentation, date, dong, lecturer, other, kind);
    }

    public AgendaQuery ofKind(@Nullable AgendaKind other) {
        return new AgendaQuery(presentation, date, dong, lecturer, status, other);
    }

    /** Whether it leaves events out. */
    public boolean filters() {
        return dong != null || lecturer != null || status != null || kind != null;
    }
}
