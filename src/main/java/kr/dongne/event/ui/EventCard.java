package kr.dongne.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventRow;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** One event in the list of events. */
final class EventCard extends Article {

    EventCard(EventRow row, EventFigures.@Nullable Counts counts) {
        addClassNames("card", "event-card");
        Anchor link = new Anchor("events/" + row.id().value(), row.title());
        link.setRouterIgnore(false);
        H2 title = new H2(link);
        Span number = new Span(row.number());
        number.addClassName("secondary");
        Div head = new Div(EventStatusBadge.of(row.status()), number);
        head.addClassName("event-card-head");
        add(head, title, new Paragraph(InWords.slot(row.slot(), getLocale())));
        if (row.venueName() != null) add(new Paragraph(row.venueName()));
        if (counts != null && counts.invited() > 0) add(new Paragraph(countsText(counts)));
    }

    private String countsText(EventFigures.Counts counts) {
        return getTranslation(
                "event.list.counts",
                counts.invited(),
                counts.accepted(),
                counts.declined(),
                counts.tentative(),
                counts.silent());
    }
}
