package kr.dongne.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kr.dongne.agenda.AgendaDay;
import kr.dongne.agenda.AgendaEntry;
import kr.dongne.agenda.AgendaQuery;
import kr.dongne.agenda.DayMark;
import kr.dongne.agenda.Presentation;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;

/** A day in the grid: its number, which opens it, what is special about it, and its events as far as there is room. */
class DayCell extends NativeTableCell {

    private final Anchor number;

    /** On paper there is always room. */
    DayCell(AgendaDay day, AgendaQuery query, int room, AgendaWords words) {
        AgendaQuery alone = query.at(Presentation.DAY, day.date());
        addClassName("agenda-cell");
        if (!day.inPeriod()) addClassName("agenda-outside");
        if (day.dayOff()) addClassName("agenda-off");
        if (day.plainSaturday()) addClassName("agenda-saturday");
        if (day.today()) addClassName("agenda-today");
        if (day.marks().stream().anyMatch(mark -> mark.kind() != DayMark.Kind.HOLIDAY)) addClassName("agenda-election");
        number = link(alone, "agenda-day");
        number.setText(String.valueOf(day.date().getDayOfMonth()));
        number.setAriaLabel(words.day(day));
        number.getElement().setAttribute("data-day", day.date().toString());
        if (day.today()) number.getElement().setAttribute("aria-current", "date");
        reachable(false);
        add(number);
        day.marks().forEach(mark -> add(mark(mark, words)));
        List<AgendaEntry> entries = day.entries();
        if (entries.isEmpty()) return;
        add(events(entries, room, words));
        if (entries.size() > room) add(more(day, entries.size() - room, alone, words));
    }

    /** Whether Tab stops at this day; it does at one of the grid. */
    final void reachable(boolean reachable) {
        number.getElement().setAttribute("tabindex", reachable ? "0" : "-1");
    }

    void focusDay() {
        number.getElement().callJsFunction("focus");
    }

    private static Component mark(DayMark mark, AgendaWords words) {
        Span line = new Span(words.shortMark(mark));
        line.addClassNames("agenda-mark", "agenda-mark-" + AgendaAddress.key(mark.kind()));
        return line;
    }

    private static Component events(List<AgendaEntry> entries, int room, AgendaWords words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("agenda-events");
        for (int place = 0; place < entries.size(); place++) {
            ListItem item = new ListItem(event(entries.get(place), words));
            if (place >= room) item.addClassName("agenda-print-only");
            list.add(item);
        }
        return list;
    }

    private static Component event(AgendaEntry entry, AgendaWords words) {
        EventRow event = entry.event();
        Span time = new Span(words.begin(entry));
        time.addClassName("agenda-time");
        Span title = new Span(event.title());
        title.addClassName("agenda-title");
        Anchor link = new Anchor("events/" + event.id().value(), time, title, words.status(event.status()));
        link.setRouterIgnore(false);
        link.addClassName("agenda-event");
        if (event.status() == EventStatus.CANCELLED) link.addClassName("agenda-cancelled");
        return link;
    }

    private static Component more(AgendaDay day, int hidden, AgendaQuery alone, AgendaWords words) {
        Anchor more = link(alone, "agenda-more");
        Span of = new Span(words.date(day.date()));
        of.addClassName("visually-hidden");
        more.add(new Span(words.text("agenda.more", hidden)), of);
        return more;
    }

    private static Anchor link(AgendaQuery query, String cssClass) {
        Anchor link = new Anchor();
        link.setHref(AgendaAddress.of(query));
        link.setRouterIgnore(false);
        link.addClassName(cssClass);
        return link;
    }
}
