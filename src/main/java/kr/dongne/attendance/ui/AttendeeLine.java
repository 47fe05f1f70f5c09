package kr.dongne.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.attendance.ExpectedRow;

/** One head of a list: who it is, what the book says, and what can be done about it. */
abstract class AttendeeLine extends ListItem {

    private final Span name = new Span();
    private final Span about = new Span();
    private final Div badge = new Div();
    private final Div actions = new Div();
    private final Words words;
    private ExpectedRow row;

    AttendeeLine(ExpectedRow row, Words words, Component... before) {
        this.row = row;
        this.words = words;
        addClassName("attendee");
        name.addClassName("attendee-name");
        about.addClassName("attendee-about");
        badge.addClassName("attendee-badge");
        actions.addClassName("attendee-actions");
        Div who = new Div(name, about);
        who.addClassName("attendee-who");
        add(before);
        add(who, badge, actions);
    }

    /** Shows a newer state; says nothing new about what has not changed. */
    final void show(ExpectedRow newer) {
        if (newer.equals(row) && actions.getComponentCount() > 0) return;
        row = newer;
        name.setText(row.name());
        about.setText(words.about(row));
        badge.removeAll();
        badge.add(Badges.of(row));
        actions.removeAll();
        fill(actions);
    }

    final ExpectedRow row() {
        return row;
    }

    /** Puts the buttons for the present state in place. */
    abstract void fill(Div place);

    final Button undoButton(Runnable undo) {
        Button button = new Button(Words.text("attendance.undo"), VaadinIcon.ROTATE_LEFT.create(), click -> undo.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.text("attendance.undo.of", row.name(), Words.status(row.status())));
        return button;
    }
}
