package kr.dongne.round.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import kr.dongne.event.EventTab;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.shared.InWords;

/** The visit that a dong has: when, who comes, and the way to its event. */
final class VisitCard extends Section {

    VisitCard(RoundDetails round, VisitRow visit, DongParts parts) {
        addClassNames("card", "round-visit");
        add(new H2(getTranslation("round.dong.visit.title")));
        Paragraph when = new Paragraph(InWords.slot(visit.slot(), getLocale()));
        when.addClassName("round-when");
        add(when);
        add(new Paragraph(getTranslation(
                "round.dong.visit.team", parts.reasons().of(round, getLocale()).team(visit.team()))));
        if (visit.event() == null) return;
        Anchor event =
                new Anchor(EventTab.address(visit.event(), "overview"), getTranslation("round.dong.visit.event"));
        event.setRouterIgnore(false);
        add(event);
    }
}
