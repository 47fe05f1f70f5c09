package kr.dongne.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A status in one word: text with an icon and a colour, so that colour is never the only sign. */
public final class StatusBadge extends Span {

    public StatusBadge(Tone tone, String text) {
        this(tone, tone.icon(), text);
    }

    public StatusBadge(Tone tone, VaadinIcon icon, String text) {
        addClassNames("status-badge", tone.cssClass());
        Icon sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(text));
    }
}
