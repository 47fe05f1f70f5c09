package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.ConfirmationStep;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.shared.ui.Notices;

/** What was said of a dong's list: the last word in a line, all of it in a dialog. */
final class ConfirmationSteps {

    private ConfirmationSteps() {}

    /** Who said what last, and when; nothing as long as nobody did. */
    static Div last(ConfirmationRow row) {
        Div place = new Div();
        place.addClassName("confirmation-last");
        ConfirmationStep last = row.last();
        if (last == null) return place;
        Span who = new Span(row.changed() ? what(last) + " · " + by(last) : by(last));
        who.addClassName("secondary");
        place.add(who);
        if (last.text() != null) {
            Paragraph text = new Paragraph(last.text());
            text.addClassName("confirmation-text");
            place.add(text);
        }
        return place;
    }

    /** The way to everything that was said. */
    static Button button(ConfirmationRow row, Confirmations confirmations, String dong) {
        Button button = new Button(
                Words.text("attendance.history"),
                VaadinIcon.TIME_BACKWARD.create(),
                click -> Notices.attempt(() -> dialog(row, confirmations, dong).open()));
        button.setAriaLabel(Words.text("attendance.confirmation.history", dong));
        button.setVisible(row.last() != null);
        return button;
    }

    private static Dialog dialog(ConfirmationRow row, Confirmations confirmations, String dong) {
        OrderedList list = new OrderedList();
        confirmations.history(row.event(), row.dong()).forEach(step -> list.add(item(step)));
        Dialog dialog = new Dialog(Words.text("attendance.confirmation.history", dong));
        dialog.addClassName("attendance-history");
        dialog.add(list);
        dialog.getFooter().add(new Button(Words.text("shared.close"), click -> dialog.close()));
        return dialog;
    }

    private static ListItem item(ConfirmationStep step) {
        Span what = new Span(what(step));
        what.addClassName("attendance-history-what");
        Span who = new Span(by(step));
        who.addClassName("secondary");
        ListItem item = new ListItem(what, who);
        if (step.text() != null) item.add(new Span(step.text()));
        return item;
    }

    private static String what(ConfirmationStep step) {
        return Words.text("attendance.confirmation.state." + step.said());
    }

    private static String by(ConfirmationStep step) {
        return Words.text("attendance.history.by", step.at(), step.by());
    }
}
