package kr.dongne.agenda.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.dongne.agenda.AgendaDay;
import kr.dongne.agenda.AgendaEntry;
import kr.dongne.agenda.AgendaPage;
import kr.dongne.agenda.DayMark;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** How days, their marks and their events are said. */
final class AgendaWords {

    private final Locale locale;

    AgendaWords(Locale locale) {
        this.locale = locale;
    }

    /** The month, week or day: "2030년 4월". */
    String period(AgendaPage page) {
        LocalDate start = page.periodStart();
        return switch (page.query().presentation()) {
            case MONTH, LIST ->
                text(
                        "agenda.period.month",
                        String.valueOf(start.getYear()),
                        start.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale));
            case WEEK -> date(start) + " – " + date(page.periodEnd());
            case DAY -> date(start);
        };
    }

    String date(LocalDate day) {
        return InWords.date(day, locale);
    }

    /** Everything that a sighted reader takes from the day's place, number, colour and marks. */
    String day(AgendaDay day) {
        List<String> words = new ArrayList<>(List.of(date(day.date())));
        if (day.today()) words.add(text("agenda.today"));
        if (day.dayOff()) words.add(text("agenda.day-off"));
        day.marks().forEach(mark -> words.add(mark(mark)));
        words.add(text("agenda.events", day.entries().size()));
        return String.join(", ", words);
    }

    /** The mark with its name: "어린이날", "선거 기간: 제9회 전국동시지방선거". */
    String mark(DayMark mark) {
        return text("agenda.mark." + AgendaAddress.key(mark.kind()), mark.name());
    }

    /** The mark where there is little room; the election's name stands elsewhere on the page. */
    String shortMark(DayMark mark) {
        return text("agenda.mark." + AgendaAddress.key(mark.kind()) + ".short", mark.name());
    }

    /** When the event begins on this day, or until when it goes on. */
    String begin(AgendaEntry entry) {
        TimeSlot slot = entry.event().slot();
        if (!entry.goesOnFromBefore()) return InWords.time(slot.start().toLocalTime());
        return entry.goesOnAfter()
                ? text("agenda.goes-on")
                : text("agenda.until", InWords.time(slot.end().toLocalTime()));
    }

    /** From when to when the event is on this day; with the dates where it is on more than one. */
    String span(AgendaEntry entry) {
        TimeSlot slot = entry.event().slot();
        return entry.goesOnFromBefore() || entry.goesOnAfter()
                ? InWords.slot(slot, locale)
                : InWords.time(slot.start().toLocalTime()) + "–"
                        + InWords.time(slot.end().toLocalTime());
    }

    StatusBadge status(EventStatus status) {
        String text = statusText(status);
        return switch (status) {
            case DRAFT -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.EDIT, text);
            case PUBLISHED -> new StatusBadge(Tone.SUCCESS, text);
            case CANCELLED -> new StatusBadge(Tone.DANGER, VaadinIcon.BAN, text);
            case CLOSED -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.ARCHIVE, text);
        };
    }

    String statusText(EventStatus status) {
        return text("event.status." + AgendaAddress.key(status));
    }

    String text(String key, Object... arguments) {
        return I18NProvider.translate(locale, key, arguments);
    }
}
