package kr.dongne.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import kr.dongne.attendance.AttendanceStatus;

/** Marks many at once: choose all that are shown, pick the status, go. */
final class BulkBar extends Div {

    private final Checkbox all = new Checkbox();
    private final ComboBox<AttendanceStatus> status = new ComboBox<>();
    private final Button go = new Button();

    BulkBar(Consumer<Boolean> chooseAll, Consumer<AttendanceStatus> mark) {
        addClassNames("toolbar", "attendance-bulk");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) chooseAll.accept(change.getValue());
        });
        status.setItems(AttendanceStatus.values());
        status.setItemLabelGenerator(Words::status);
        status.setAriaLabel(Words.text("attendance.bulk.status"));
        status.setPlaceholder(Words.text("attendance.bulk.status"));
        status.addValueChangeListener(change -> go.setEnabled(go.isVisible() && change.getValue() != null));
        go.addClickListener(click -> {
            if (status.getValue() != null) mark.accept(status.getValue());
        });
        add(all, status, go);
        show(0, 0);
    }

    /** Says how many could be and how many are chosen. */
    void show(int chosen, int shown) {
        all.setLabel(Words.text("attendance.bulk.all", shown));
        all.setValue(chosen > 0 && chosen >= shown);
        all.setIndeterminate(chosen > 0 && chosen < shown);
        status.setVisible(chosen > 0);
        go.setVisible(chosen > 0);
        go.setText(Words.text("attendance.bulk.go", chosen));
        go.setEnabled(status.getValue() != null);
    }
}
