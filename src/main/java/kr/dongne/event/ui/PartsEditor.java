package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dongne.booking.Lecturer;
import kr.dongne.draft.PartDraft;
import kr.dongne.draft.Warning;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** The programme: a row for each part, more by a button. */
final class PartsEditor extends Div {

    private final List<Lecturer> lecturers;
    private final Supplier<SlotFields> eventTime;
    private final Runnable onChange;
    private final List<PartRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph none = new Paragraph();

    PartsEditor(List<Lecturer> lecturers, Supplier<SlotFields> eventTime, Runnable onChange) {
        this.lecturers = lecturers;
        this.eventTime = eventTime;
        this.onChange = onChange;
        addClassName("event-parts");
        none.setText(getTranslation("event.part.none"));
        Button add = new Button(getTranslation("event.part.add"), VaadinIcon.PLUS.create(), click -> addEmpty());
        add(none, list, add);
    }

    void read(List<PartDraft> parts) {
        rows.clear();
        list.removeAll();
        for (PartDraft part : parts) row(part.id()).read(part, lecturers);
        numberRows();
    }

    /** What the rows say so far; rows whose times make no slot are left out. */
    List<PartDraft> typed(@Nullable LocalDate day) {
        return rows.stream().flatMap(row -> row.typed(day).stream()).toList();
    }

    /** Marks what is missing; true when nothing is. */
    boolean complete() {
        boolean complete = true;
        for (PartRow row : rows) complete &= row.complete();
        return complete;
    }

    void clearErrors() {
        rows.forEach(PartRow::clearErrors);
    }

    void show(List<Warning> warnings) {
        for (PartRow row : rows)
            row.show(warnings.stream()
                    .filter(warning -> row.partId().equals(warning.part()))
                    .toList());
    }

    /** Puts the message at the row of that part, or at the first row; false when there is none. */
    boolean refuse(@Nullable UUID part, String message) {
        for (PartRow row : rows)
            if (part == null || row.partId().equals(part)) {
                row.refuseTimes(message);
                return true;
            }
        return false;
    }

    /** Puts the message at the rows where this lecturer speaks; false when there is none. */
    boolean refuseLecturer(String name, String message) {
        List<PartRow> speaking = rows.stream().filter(row -> row.speaks(name)).toList();
        speaking.forEach(row -> row.refuseLecturer(message));
        return !speaking.isEmpty();
    }

    private void addEmpty() {
        LocalTime from =
                rows.isEmpty() ? eventTime.get().startTime() : rows.getLast().endTime();
        PartRow row = row(Uuid7.next());
        row.suggest(from, eventTime.get().endTime());
        numberRows();
        row.focusTitle();
        onChange.run();
    }

    private PartRow row(UUID id) {
        PartRow row = new PartRow(id, lecturers, onChange, this::removeRow);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void removeRow(PartRow row) {
        rows.remove(row);
        list.remove(row);
        numberRows();
        onChange.run();
    }

    private void numberRows() {
        none.setVisible(rows.isEmpty());
        for (int i = 0; i < rows.size(); i++) rows.get(i).number(i + 1);
    }
}
