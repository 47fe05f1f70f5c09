package kr.dongne.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.dongne.calendar.Election;

/**
 * The calendar as one person sees it.
 *
 * @param query what is shown, without what was ignored
 * @param date the day around which it is
 * @param ignored what of the wish is unknown to this person
 * @param elections those whose period touches the days that are shown
 * @param cutAt how many events are on the page at most when there are more; 0 otherwise
 */
public record AgendaPage(
        AgendaQuery query,
        LocalDate date,
        Set<AgendaField> ignored,
        AgendaChoices choices,
        List<AgendaDay> days,
        List<Election> elections,
        int cutAt) {

    public LocalDate periodStart() {
        return query.presentation().periodStart(date);
    }

    public LocalDate periodEnd() {
        return query.presentation().periodEnd(date);
    }

    /** Whether no event is on any of the days. */
    public boolean empty() {
        return days.stream().allMatch(day -> day.entries().isEmpty());
    }
}
