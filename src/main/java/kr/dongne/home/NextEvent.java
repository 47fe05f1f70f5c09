package kr.dongne.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import kr.dongne.event.EventFigures;
import kr.dongne.event.EventRow;
import kr.dongne.shared.InWords;
import org.jspecify.annotations.Nullable;

/** One of the next events. */
class NextEvent extends Article {

    NextEvent(EventRow row, EventFigures.@Nullable Counts counts) {
        addClassNames("card", "next-event");
        Anchor link = new Anchor("events/" + row.id().value(), row.title());
        link.setRouterIgnore(false);
        Paragraph when = new Paragraph(InWords.slot(row.slot(), getLocale()));
        when.addClassName("next-event-when");
        add(when, new H3(link));
        if (row.venueName() != null) add(new Paragraph(row.venueName()));
        if (counts != null && counts.invited() > 0)
            add(new Paragraph(getTranslation("home.counts", counts.invited(), counts.accepted(), counts.silent())));
    }
}
