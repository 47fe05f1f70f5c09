package kr.dongne.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What stands where nothing is yet: what would be here, and how it gets here. */
public final class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String hint, Component... actions) {
        addClassName("empty-state");
        Icon sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        Paragraph words = new Paragraph(title);
        words.addClassName("empty-state-title");
        add(sign, words);
        if (!hint.isBlank()) add(new Paragraph(hint));
        add(actions);
    }
}
