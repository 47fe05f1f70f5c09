package kr.dongne.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.agenda.AgendaDay;
import kr.dongne.agenda.AgendaEntry;
import kr.dongne.agenda.AgendaPage;
import kr.dongne.agenda.DayMark;
import kr.dongne.agenda.Presentation;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** Day after day with everything on it: the list, and every calendar on a phone. Of a month only days that hold something. */
class DayList extends Div {

    DayList(AgendaPage page, AgendaWords words) {
        addClassName("agenda-list");
        page.days().stream()
                .filter(day -> isListed(day, page.query().presentation()))
                .map(day -> section(day, words))
                .forEach(this::add);
    }

    private static boolean isListed(AgendaDay day, Presentation presentation) {
        return switch (presentation) {
            case WEEK, DAY -> true;
            case MONTH, LIST -> day.inPeriod() && (day.today() || !day.empty());
        };
    }

    private static Component section(AgendaDay day, AgendaWords words) {
        H3 date = new H3(words.date(day.date()));
        if (day.dayOff()) date.addClassName("agenda-off");
        if (day.plainSaturday()) date.addClassName("agenda-saturday");
        Div head = new Div(date);
        head.addClassName("agenda-list-head");
        head.add(badges(day, words));
        Section section = new Section(head, day.entries().isEmpty() ? nothing(words) : events(day, words));
        section.addClassNames("card", "agenda-list-day");
        return section;
    }

    private static List<Component> badges(AgendaDay day, AgendaWords words) {
        List<Component> badges = new ArrayList<>();
        if (day.today()) badges.add(new StatusBadge(Tone.INFO, VaadinIcon.CALENDAR_CLOCK, words.text("agenda.today")));
        for (DayMark mark : day.marks()) {
            boolean holiday = mark.kind() == DayMark.Kind.HOLIDAY;
            badges.add(new StatusBadge(
                    holiday ? Tone.DANGER : Tone.WARNING,
                    holiday ? VaadinIcon.CALENDAR_O : VaadinIcon.WARNING,
                    words.mark(mark)));
        }
        return badges;
    }

    private static Component nothing(AgendaWords words) {
        Paragraph nothing = new Paragraph(words.text("agenda.day.empty"));
        nothing.addClassName("secondary");
        return nothing;
    }

    private static Component events(AgendaDay day, AgendaWords words) {
        UnorderedList list = new UnorderedList();
        day.entries().forEach(entry -> list.add(event(entry, words)));
        return list;
    }

    private static ListItem event(AgendaEntry entry, AgendaWords words) {
        EventRow event = entry.event();
        Span span = new Span(words.span(entry));
        span.addClassName("agenda-time");
        Anchor title = new Anchor("events/" + event.id().value(), event.title());
        title.setRouterIgnore(false);
        title.addClassName("agenda-title");
        Div what = new Div(title);
        what.addClassName("agenda-what");
        if (event.venueName() != null) what.add(new Span(event.venueName()));
        ListItem item = new ListItem(span, what, words.status(event.status()));
        if (event.status() == EventStatus.CANCELLED) item.addClassName("agenda-cancelled");
        return item;
    }
}
