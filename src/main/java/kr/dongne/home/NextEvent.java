package kr.dongne.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import kr.dongne.event.EventRow;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** One of the next events: in how many days, when, where, and how many come. */
class NextEvent extends Article {

    NextEvent(Coming coming, LocalDate today) {
        addClassNames("card", "next-event");
        EventRow event = coming.event();
        Anchor link = new Anchor("events/" + event.id().value(), event.title());
        link.setRouterIgnore(false);
        Paragraph when = new Paragraph(InWords.slot(event.slot(), getLocale()));
        when.addClassName("next-event-when");
        Div badges = new Div(badge(coming, today));
        badges.addClassName("next-event-badges");
        add(badges, when, new H3(link));
        if (event.venueName() != null) add(new Paragraph(event.venueName()));
        var counts = coming.counts();
        if (counts != null && counts.invited() > 0)
            add(new Paragraph(getTranslation("home.counts", counts.invited(), counts.accepted(), counts.silent())));
    }

    private StatusBadge badge(Coming coming, LocalDate today) {
        if (coming.event().status() == EventStatus.CANCELLED)
            return new StatusBadge(Tone.DANGER, VaadinIcon.BAN, getTranslation("home.cancelled"));
        int days = coming.daysFrom(today);
        return switch (days) {
            case 0 -> new StatusBadge(Tone.SUCCESS, VaadinIcon.CALENDAR_CLOCK, getTranslation("home.today"));
            case 1 -> new StatusBadge(Tone.WARNING, VaadinIcon.CALENDAR_CLOCK, getTranslation("home.tomorrow"));
            default -> new StatusBadge(Tone.INFO, VaadinIcon.CALENDAR, getTranslation("home.in-days", days));
        };
    }
}
