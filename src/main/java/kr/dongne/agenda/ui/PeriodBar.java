package kr.dongne.agenda.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.Map;
import kr.dongne.agenda.AgendaPage;
import kr.dongne.agenda.AgendaQuery;
import kr.dongne.agenda.Presentation;

/** Which days are shown and how; links that stay where they are, so that whoever turns pages by keyboard keeps the place. */
class PeriodBar extends Div {

    private final H2 period = new H2();
    private final Anchor previous = turn("agenda-previous", VaadinIcon.CHEVRON_LEFT);
    private final Anchor today = link();
    private final Anchor next = turn("agenda-next", VaadinIcon.CHEVRON_RIGHT);
    private final Map<Presentation, Anchor> presentations = new EnumMap<>(Presentation.class);

    PeriodBar() {
        addClassName("agenda-period");
        period.getElement().setAttribute("aria-live", "polite");
        period.getElement().setAttribute("tabindex", "-1");
        today.setText(getTranslation("agenda.today"));
        today.addClassName("agenda-turn");
        Div turns = new Div(previous, today, next);
        turns.addClassName("agenda-turns");
        add(turns, period, views());
    }

    void show(AgendaPage page, AgendaWords words) {
        AgendaQuery query = page.query();
        Presentation shown = query.presentation();
        period.setText(words.period(page));
        lead(previous, query.at(shown, shown.previous(page.date())));
        lead(today, query.at(shown, null));
        lead(next, query.at(shown, shown.next(page.date())));
        name(previous, "agenda.previous." + AgendaAddress.key(shown));
        name(next, "agenda.next." + AgendaAddress.key(shown));
        presentations.forEach((one, link) -> {
            lead(link, query.at(one, query.date()));
            if (one == shown) link.getElement().setAttribute("aria-current", "page");
            else link.getElement().removeAttribute("aria-current");
        });
    }

    /** Puts the keyboard to the days that are now shown. */
    void focusPeriod() {
        period.getElement().callJsFunction("focus");
    }

    private Nav views() {
        UnorderedList list = new UnorderedList();
        for (Presentation one : Presentation.values()) {
            Anchor link = link();
            link.setText(getTranslation("agenda.view." + AgendaAddress.key(one)));
            presentations.put(one, link);
            list.add(new ListItem(link));
        }
        Nav views = new Nav(list);
        views.addClassName("agenda-views");
        views.setAriaLabel(getTranslation("agenda.view"));
        return views;
    }

    private static Anchor turn(String cssClass, VaadinIcon icon) {
        Anchor link = link();
        link.addClassNames("agenda-turn", cssClass);
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span();
        words.addClassName("visually-hidden");
        link.add(sign, words);
        return link;
    }

    private void name(Anchor turn, String key) {
        String name = getTranslation(key);
        turn.getChildren().filter(Span.class::isInstance).map(Span.class::cast).forEach(words -> words.setText(name));
        turn.setTitle(name);
    }

    private static Anchor link() {
        Anchor link = new Anchor();
        link.setRouterIgnore(false);
        return link;
    }

    private static void lead(Anchor link, AgendaQuery query) {
        link.setHref(AgendaAddress.of(query));
        link.setRouterIgnore(false);
    }
}
