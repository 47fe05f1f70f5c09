package kr.dongne.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import java.util.TreeSet;
import kr.dongne.agenda.AgendaField;
import kr.dongne.agenda.AgendaPage;
import kr.dongne.calendar.Election;
import kr.dongne.shared.ui.Tone;

/** What is to be said of the page as a whole: what was ignored, what is missing, and which elections are near. */
class Remarks extends Div {

    Remarks(AgendaPage page, Set<AgendaField> unreadable, AgendaWords words) {
        addClassName("agenda-remarks");
        Set<AgendaField> ignored = new TreeSet<>(page.ignored());
        ignored.addAll(unreadable);
        ignored.forEach(field ->
                add(line(Tone.WARNING, VaadinIcon.WARNING, words.text("agenda.ignored." + AgendaAddress.key(field)))));
        if (page.cutAt() > 0) add(line(Tone.WARNING, VaadinIcon.WARNING, words.text("agenda.cut", page.cutAt())));
        page.elections().forEach(election -> add(line(Tone.INFO, VaadinIcon.INFO_CIRCLE, election(election, words))));
        if (page.empty()) add(nothing(page, words));
    }

    private static String election(Election election, AgendaWords words) {
        return words.text(
                "agenda.election",
                election.name(),
                words.date(election.restrictedFrom()),
                words.date(election.pollingDay()));
    }

    private static Component nothing(AgendaPage page, AgendaWords words) {
        Div line = line(Tone.NEUTRAL, VaadinIcon.CALENDAR_O, words.text("agenda.empty"));
        if (!page.query().filters()) return line;
        Anchor all = new Anchor(
                AgendaAddress.of(page.query().of(null).with(null).only(null).ofKind(null)),
                words.text("agenda.empty.all"));
        all.setRouterIgnore(false);
        line.add(all);
        return line;
    }

    private static Div line(Tone tone, VaadinIcon icon, String text) {
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(sign, new Span(text));
        line.addClassNames("agenda-remark", "tone-" + AgendaAddress.key(tone));
        return line;
    }
}
