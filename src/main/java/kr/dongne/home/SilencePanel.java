package kr.dongne.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import kr.dongne.event.EventTab;
import kr.dongne.invitation.DongAnswers;

/** Which dongs have not answered an event's invitations yet; a bar repeats what the numbers say. */
class SilencePanel extends Article {

    SilencePanel(Coming coming) {
        addClassNames("card", "silence");
        Anchor link = new Anchor(
                EventTab.address(coming.event().id(), "answers"), coming.event().title());
        link.setRouterIgnore(false);
        UnorderedList dongs = new UnorderedList();
        dongs.addClassName("silence-dongs");
        coming.dongs().forEach(dong -> dongs.add(line(dong)));
        add(new H3(link), new Paragraph(getTranslation("home.silence.until", coming.answerableUntil())), dongs);
    }

    private ListItem line(DongAnswers dong) {
        Span name = new Span(dong.dong().name());
        Div bar = new Div();
        bar.addClassName("silence-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--answered", 100 * dong.answered() / dong.invited() + "%");
        Span count = new Span(
                dong.silent() == 0
                        ? getTranslation("home.silence.done")
                        : getTranslation("home.silence.count", dong.silent(), dong.invited()));
        count.addClassName("silence-count");
        return new ListItem(name, bar, count);
    }
}
