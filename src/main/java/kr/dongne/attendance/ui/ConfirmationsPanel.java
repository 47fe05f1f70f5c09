package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.ConfirmationState;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** What each dong says of its list, for the office: who confirmed, what is disputed, and closing it. */
final class ConfirmationsPanel extends Section {

    private final EventId event;
    private final transient Confirmations confirmations;
    private final transient Words words;
    private final boolean closes;
    private final UnorderedList list = new UnorderedList();
    private transient Map<DongCode, Optional<ConfirmationRow>> shown = Map.of();

    ConfirmationsPanel(EventId event, Confirmations confirmations, Words words, boolean closes) {
        this.event = event;
        this.confirmations = confirmations;
        this.words = words;
        this.closes = closes;
        addClassName("confirmation-dongs");
        list.addClassName("attendance-dongs");
        add(new H2(Words.text("attendance.confirmation.title")), list);
        refresh();
    }

    /** Reads again after marks, which change nothing here as long as no dong has said anything. */
    void refreshIfSaid() {
        if (shown.values().stream().anyMatch(Optional::isPresent)) refresh();
    }

    /** Reads again; what is as it was stays, so that no tap is lost. */
    void refresh() {
        List<ConfirmationRow> rows = confirmations.of(event);
        Map<DongCode, Optional<ConfirmationRow>> said = new LinkedHashMap<>();
        for (ConfirmationRow row : rows) said.put(row.dong(), Optional.of(row).filter(one -> one.last() != null));
        if (said.equals(shown)) return;
        shown = said;
        list.removeAll();
        rows.forEach(row -> list.add(item(row)));
        setVisible(!rows.isEmpty());
    }

    private ListItem item(ConfirmationRow row) {
        String dong = words.dong(row.dong());
        Span name = new Span(dong);
        name.addClassName("attendance-dong-name");
        ListItem item = new ListItem(name, ConfirmationBadge.of(row), ConfirmationSteps.last(row));
        if (closes && row.closable()) {
            Button close = new Button(
                    Words.text("attendance.confirmation.close"), VaadinIcon.LOCK.create(), click -> close(row, dong));
            close.addThemeVariants(ButtonVariant.SMALL);
            close.setAriaLabel(Words.text("attendance.confirmation.close.of", dong));
            item.add(close);
        }
        Button history = ConfirmationSteps.button(row, confirmations, dong);
        history.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        item.add(history);
        return item;
    }

    private void close(ConfirmationRow row, String dong) {
        String title = Words.text("attendance.confirmation.close.of", dong);
        String button = Words.text("attendance.confirmation.close");
        if (row.state() == ConfirmationState.DISPUTED)
            Confirm.withReason(
                    title,
                    Words.text("attendance.confirmation.close.disputed"),
                    button,
                    text -> closed(row, dong, text));
        else Confirm.ask(title, Words.text("attendance.confirmation.close.text"), button, () -> closed(row, dong, ""));
    }

    private void closed(ConfirmationRow row, String dong, String text) {
        try {
            confirmations.close(row.seen(), text);
            Notices.success("attendance.confirmation.closed", dong);
        } finally {
            refresh();
        }
    }
}
