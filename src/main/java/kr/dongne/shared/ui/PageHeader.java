package kr.dongne.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: its one first-level heading, an optional line below, badges beside it and actions at the end. */
public final class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div badges = new Div();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        badges.addClassName("page-header-badges");
        this.actions.addClassName("page-header-actions");
        subtitle.addClassName("page-header-subtitle");
        subtitle.setVisible(false);
        Div heading = new Div(this.title, badges);
        heading.addClassName("page-header-title");
        Div words = new Div(heading, subtitle);
        words.addClassName("page-header-words");
        add(words, this.actions);
        setHeading(title);
        this.actions.add(actions);
    }

    public void setHeading(String text) {
        title.setText(text);
    }

    /** One line below the title; empty hides it. */
    public void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isBlank());
    }

    public void setBadges(Component... components) {
        badges.removeAll();
        badges.add(components);
    }

    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }
}
