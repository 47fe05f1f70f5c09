package kr.dongne.attendance.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.district.Dong;
import org.jspecify.annotations.Nullable;

/** Which part of the list is looked at: by text, dong and status. */
final class ListFilter extends Div {

    /** A status to look for; null is "not marked yet". */
    private record Choice(@Nullable AttendanceStatus status) {}

    private final TextField text = new TextField();
    private final ComboBox<Dong> dong = new ComboBox<>();
    private final ComboBox<Choice> status = new ComboBox<>();

    ListFilter(List<Dong> dongs, Runnable changed) {
        addClassName("toolbar");
        text.setLabel(Words.text("attendance.search"));
        text.setPlaceholder(Words.text("attendance.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed.run());
        dong.setLabel(Words.text("attendance.sheet.dong"));
        dong.setItems(dongs);
        dong.setItemLabelGenerator(Dong::name);
        dong.setClearButtonVisible(true);
        dong.addValueChangeListener(change -> changed.run());
        status.setLabel(Words.text("attendance.sheet.status"));
        status.setItems(choices());
        status.setItemLabelGenerator(choice -> Words.status(choice.status()));
        status.setClearButtonVisible(true);
        status.addValueChangeListener(change -> changed.run());
        add(text, dong, status);
    }

    Predicate<ExpectedRow> predicate() {
        Predicate<ExpectedRow> predicate = new AttendeeSearch(text.getValue());
        Dong place = dong.getValue();
        if (place != null) predicate = predicate.and(row -> row.dongs().contains(place.code()));
        Choice choice = status.getValue();
        if (choice != null) predicate = predicate.and(row -> row.status() == choice.status());
        return predicate;
    }

    private static List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null));
        for (AttendanceStatus one : AttendanceStatus.values()) choices.add(new Choice(one));
        return choices;
    }
}
