package kr.dongne.outbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import kr.dongne.outbox.OutboxRow;
import kr.dongne.outbox.OutboxState;

/** One mail: to whom, about what, where it stands and why, and what can be done. */
final class OutboxCard extends Article {

    private final transient OutboxRow row;

    /** What a person can do with a mail. */
    record Actions(Consumer<OutboxRow> again, Consumer<OutboxRow> arrived) {}

    OutboxCard(OutboxRow row, Actions actions) {
        this.row = row;
        addClassNames("card", "outbox-card");
        Span kind = new Span(getTranslation("mail.kind." + row.kind().name()));
        Div head = new Div(OutboxBadge.of(row.state()), kind);
        head.addClassName("outbox-card-head");
        add(head, new H2(row.recipient().value()), new Paragraph(when()));
        if (row.lastError() != null) add(new Paragraph(reason(row.lastError())));
        if (row.nextTryAt() != null && row.attempts() > 0)
            add(new Paragraph(getTranslation("mail.outbox.next-try", row.nextTryAt(), row.attempts())));
        if (repeatable(row.state())) add(buttons(actions));
    }

    private String when() {
        return row.sentAt() == null
                ? getTranslation("mail.outbox.queued-at", row.createdAt())
                : getTranslation("mail.outbox.sent-at", row.sentAt());
    }

    /** The code in words, with the mail server's own number behind it. */
    private String reason(String error) {
        int space = error.indexOf(' ');
        String code = space < 0 ? error : error.substring(0, space);
        String words = getTranslation("mail.error." + code);
        return space < 0 ? words : words + " (" + error.substring(space + 1) + ")";
    }

    private static boolean repeatable(OutboxState state) {
        return state == OutboxState.FAILED || state == OutboxState.RETRY || state == OutboxState.UNCERTAIN;
    }

    private Component buttons(Actions actions) {
        Div buttons = new Div(button("mail.outbox.again", VaadinIcon.REFRESH, actions.again()));
        buttons.addClassName("outbox-card-actions");
        if (row.state() == OutboxState.UNCERTAIN)
            buttons.add(button("mail.outbox.arrived", VaadinIcon.CHECK, actions.arrived()));
        return buttons;
    }

    private Button button(String key, VaadinIcon icon, Consumer<OutboxRow> action) {
        Button button = new Button(getTranslation(key), icon.create(), click -> action.accept(row));
        button.setAriaLabel(getTranslation(key) + ": " + row.recipient().value());
        return button;
    }
}
