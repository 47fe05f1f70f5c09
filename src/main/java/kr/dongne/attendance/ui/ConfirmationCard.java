package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.confirmation.ConfirmationList;
import kr.dongne.attendance.confirmation.ConfirmationRow;
import kr.dongne.attendance.confirmation.ConfirmationState;
import kr.dongne.attendance.confirmation.Confirmations;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;

/** A dong's own list on a phone: who was marked as what, and two buttons that say whether it is right. */
final class ConfirmationCard extends Section {

    private final transient Confirmations confirmations;
    private final String dong;
    private final Div head = new Div();
    private final AttendeeLines<Line> lines;
    private final Div actions = new Div();
    private transient ConfirmationRow shown;

    ConfirmationCard(ConfirmationRow row, Confirmations confirmations, Words words) {
        this.confirmations = confirmations;
        dong = words.dong(row.dong());
        shown = row;
        lines = new AttendeeLines<>(one -> new Line(one, words));
        addClassNames("card", "confirmation");
        actions.addClassNames("toolbar", "confirmation-actions");
        add(head, lines, actions);
        read();
    }

    /** Takes over what others marked or said; a list that is as it was stays, so that no tap is lost. */
    void show(ConfirmationRow newer) {
        if (newer.equals(shown)) return;
        shown = newer;
        read();
    }

    private void read() {
        ConfirmationList list = confirmations.of(shown.event(), shown.dong());
        shown = list.row();
        head.removeAll();
        head.add(new H2(dong), ConfirmationBadge.of(shown), ConfirmationSteps.last(shown));
        head.add(new Paragraph(Words.text(
                "attendance.confirmation.numbers",
                shown.tally().came(),
                shown.tally().expected(),
                shown.tally().open())));
        if (!shown.marked()) head.add(new Paragraph(Words.text("attendance.confirmation.problem.nothing-marked")));
        lines.show(list.people());
        actions.removeAll();
        fillActions();
    }

    private void fillActions() {
        ConfirmationState state = shown.state();
        if (shown.marked() && (state == ConfirmationState.OPEN || state == ConfirmationState.DISPUTED)) {
            Button right = new Button(
                    Words.text("attendance.confirmation.confirm"), VaadinIcon.CHECK.create(), click -> confirm());
            right.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(right);
        }
        if (state != ConfirmationState.CLOSED)
            actions.add(new Button(
                    Words.text("attendance.confirmation.dispute"),
                    VaadinIcon.EXCLAMATION_CIRCLE_O.create(),
                    click -> dispute(shown)));
        actions.add(ConfirmationSteps.button(shown, confirmations, dong));
    }

    private void confirm() {
        try {
            confirmations.confirm(shown.seen());
            Notices.success("attendance.confirmation.confirmed", dong);
        } catch (BusinessException refused) {
            Notices.problem(refused);
        }
        read();
    }

    private void dispute(ConfirmationRow seen) {
        Confirm.withReason(
                Words.text("attendance.confirmation.dispute.title", dong),
                Words.text("attendance.confirmation.dispute.text"),
                Words.text("attendance.confirmation.dispute.send"),
                text -> {
                    confirmations.dispute(seen.seen(), text);
                    Notices.success("attendance.confirmation.disputed");
                    read();
                });
    }

    /** Somebody of the list, to be read only. */
    private static final class Line extends AttendeeLine {

        Line(ExpectedRow row, Words words) {
            super(row, words);
            addClassName("attendee-read");
            show(row);
        }

        @Override
        void fill(Div place) {
            place.setVisible(false);
        }
    }
}
