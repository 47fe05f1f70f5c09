package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import kr.dongne.attendance.ExpectedRow;

/** A head at the desk: one big button while the person is not here, the way back afterwards. */
final class DeskLine extends AttendeeLine {

    private final transient Consumer<ExpectedRow> checkIn;
    private final transient Consumer<ExpectedRow> undo;

    DeskLine(ExpectedRow row, Words words, Consumer<ExpectedRow> checkIn, Consumer<ExpectedRow> undo) {
        super(row, words);
        this.checkIn = checkIn;
        this.undo = undo;
        addClassName("attendee-at-desk");
        show(row);
    }

    @Override
    void fill(Div place) {
        if (row().inPerson()) {
            place.add(undoButton(() -> undo.accept(row())));
            return;
        }
        Button here = new Button(
                Words.text("attendance.status.PRESENT"), VaadinIcon.CHECK.create(), click -> checkIn.accept(row()));
        here.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        here.setAriaLabel(Words.text("attendance.check-in.of", row().name()));
        place.add(here);
    }
}
