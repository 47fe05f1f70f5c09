package kr.dongne.round.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDateTime;
import kr.dongne.access.Role;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.ui.ConfirmationBadge;
import kr.dongne.event.EventId;
import kr.dongne.event.EventTab;
import kr.dongne.round.RoundDetails;
import kr.dongne.round.visit.VisitRow;
import kr.dongne.shared.InWords;
import kr.dongne.shared.TimeSlot;

/** The visit that a dong has: when, who comes, its attendance, and the way to its event. */
final class VisitCard extends Section {

    private final transient DongParts parts;
    private final Div ways = new Div();

    VisitCard(RoundDetails round, VisitRow visit, DongParts parts) {
        this.parts = parts;
        addClassNames("card", "round-visit");
        boolean begun =
                !visit.slot().start().isAfter(LocalDateTime.now(parts.clock().withZone(TimeSlot.SEOUL)));
        add(new H2(getTranslation(begun ? "round.dong.visit.held" : "round.dong.visit.title")));
        Paragraph when = new Paragraph(InWords.slot(visit.slot(), getLocale()));
        when.addClassName("round-when");
        add(when);
        add(new Paragraph(getTranslation(
                "round.dong.visit.team", parts.reasons().of(round, getLocale()).team(visit.team()))));
        parts.eventOf(visit).ifPresent(event -> {
            if (begun) attendance(event, visit);
            if (parts.currentActor().get().is(Role.DONG_OFFICIAL))
                way("events/" + event.value() + "/desk", VaadinIcon.CHECK_SQUARE_O, "round.mine.attendance");
            way(EventTab.address(event, "overview"), VaadinIcon.CALENDAR_USER, "round.dong.visit.event");
            ways.addClassName("round-ways");
            add(ways);
        });
    }

    /** Whether the dong's officers have said that the list is right; for them, the way to say it. */
    private void attendance(EventId event, VisitRow visit) {
        parts.listOf(event, visit.dong()).ifPresent(list -> {
            Paragraph state =
                    new Paragraph(new Span(getTranslation("round.dong.visit.attendance")), ConfirmationBadge.of(list));
            state.addClassName("round-attendance");
            add(state);
        });
        if (parts.currentActor().get().is(Role.COUNCIL_OFFICER))
            way(EventTab.address(event, ConfirmationRow.TAB), VaadinIcon.CHECK, "round.dong.visit.confirm");
    }

    private void way(String address, VaadinIcon icon, String textKey) {
        ways.add(link(address, icon, getTranslation(textKey)));
    }

    /** A link that a thumb finds. */
    static Anchor link(String address, VaadinIcon icon, String text) {
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(false);
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        link.addComponentAsFirst(sign);
        link.addClassName("round-way");
        return link;
    }
}
