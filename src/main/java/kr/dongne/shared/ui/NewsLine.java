package kr.dongne.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A line that says that somebody else saved something, with what can be done about it. */
public final class NewsLine extends Div {

    /** The actions stand behind the text. */
    public NewsLine(String text, Component... actions) {
        addClassNames("news-line", Tone.INFO.cssClass());
        Icon sign = Tone.INFO.icon().create();
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(text));
        add(actions);
    }
}
