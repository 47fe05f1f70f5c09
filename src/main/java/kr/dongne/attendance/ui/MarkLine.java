package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.ExpectedRow;

/** A head in the office's list: every status is one button, and the line can be chosen for marking many. */
final class MarkLine extends AttendeeLine {

    /** What a line asks its list to do. */
    interface Actions {
        void mark(ExpectedRow row, AttendanceStatus status);

        void undo(ExpectedRow row);

        void history(ExpectedRow row);

        void choose(ExpectedRow row, boolean chosen);
    }

    private final transient Actions actions;
    private final Checkbox chosen;

    MarkLine(ExpectedRow row, Words words, Actions actions) {
        this(row, words, actions, new Checkbox());
    }

    private MarkLine(ExpectedRow row, Words words, Actions actions, Checkbox chosen) {
        super(row, words, chosen);
        this.actions = actions;
        this.chosen = chosen;
        chosen.setAriaLabel(Words.text("attendance.choose", row.name()));
        chosen.addValueChangeListener(change -> {
            if (change.isFromClient()) actions.choose(row(), change.getValue());
        });
        show(row);
    }

    void setChosen(boolean value) {
        chosen.setValue(value);
    }

    @Override
    void fill(Div place) {
        for (AttendanceStatus status : AttendanceStatus.values()) place.add(statusButton(status));
        if (row().mark() == null) return;
        Button undo = undoButton(() -> actions.undo(row()));
        undo.addThemeVariants(ButtonVariant.SMALL);
        place.add(undo, historyButton());
    }

    private Button statusButton(AttendanceStatus status) {
        boolean current = row().status() == status;
        Button button = new Button(Words.status(status), click -> actions.mark(row(), status));
        button.addThemeVariants(ButtonVariant.SMALL);
        if (current) button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(current));
        button.setAriaLabel(Words.text("attendance.mark.of", row().name(), Words.status(status)));
        return button;
    }

    private Button historyButton() {
        Button button = new Button(VaadinIcon.TIME_BACKWARD.create(), click -> actions.history(row()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Words.text("attendance.history.of", row().name()));
        button.setTooltipText(Words.text("attendance.history"));
        return button;
    }
}
