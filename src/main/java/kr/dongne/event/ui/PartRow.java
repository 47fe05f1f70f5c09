package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kr.dongne.booking.Lecturer;
import kr.dongne.draft.PartDraft;
import kr.dongne.draft.Warning;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The fields of one part of the programme; its day is the event's. */
final class PartRow extends Div {

    private static final int LONGEST_TITLE = 200;

    private final UUID id;
    private final TextField title = new TextField();
    private final TimePicker start;
    private final TimePicker end;
    private final ComboBox<Lecturer> lecturer = new ComboBox<>();
    private final WarningLines warnings = new WarningLines();
    private final Button remove = new Button(VaadinIcon.TRASH.create());

    PartRow(UUID id, List<Lecturer> lecturers, Runnable onChange, Consumer<PartRow> onRemove) {
        this.id = id;
        addClassNames("event-part");
        title.setLabel(getTranslation("event.part.title"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST_TITLE);
        title.setManualValidation(true);
        start = TimeFields.time(getTranslation("event.part.start"));
        end = TimeFields.time(getTranslation("event.part.end"));
        lecturer.setLabel(getTranslation("event.part.lecturer"));
        lecturer.setItems(lecturers);
        lecturer.setItemLabelGenerator(FieldWords::lecturer);
        lecturer.setClearButtonVisible(true);
        lecturer.setManualValidation(true);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> onRemove.accept(this));
        Div fields = new Div(title, start, end, lecturer, remove);
        fields.addClassName("event-part-fields");
        add(fields, warnings);
        start.addValueChangeListener(change -> onChange.run());
        end.addValueChangeListener(change -> onChange.run());
        lecturer.addValueChangeListener(change -> onChange.run());
    }

    void read(PartDraft part, List<Lecturer> lecturers) {
        title.setValue(part.title());
        start.setValue(part.slot().start().toLocalTime());
        end.setValue(part.slot().end().toLocalTime());
        lecturer.setValue(lecturers.stream()
                .filter(one -> one.id().equals(part.lecturer()))
                .findFirst()
                .orElse(null));
    }

    void suggest(@Nullable LocalTime from, @Nullable LocalTime to) {
        start.setValue(from);
        end.setValue(to);
    }

    /** The row's number in the programme, for the ears of those who do not see the rows. */
    void number(int position) {
        String name = getTranslation("event.part.number", position);
        remove.setAriaLabel(getTranslation("event.part.remove.named", name));
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
    }

    /** What the row says so far, even without a title; nothing while its times make no slot. */
    Optional<PartDraft> typed(@Nullable LocalDate day) {
        LocalTime from = start.getValue();
        LocalTime to = end.getValue();
        if (day == null || from == null || to == null || !from.isBefore(to)) return Optional.empty();
        Lecturer speaker = lecturer.getValue();
        TimeSlot slot = new TimeSlot(day.atTime(from), day.atTime(to));
        return Optional.of(new PartDraft(id, slot, title.getValue(), speaker == null ? null : speaker.id()));
    }

    /** Marks what is missing; true when nothing is. */
    boolean complete() {
        FieldErrors errors = new FieldErrors();
        errors.require(title, !title.getValue().isBlank());
        errors.require(start, start.getValue() != null);
        errors.require(end, end.getValue() != null);
        if (start.getValue() != null
                && end.getValue() != null
                && !start.getValue().isBefore(end.getValue()))
            errors.refuse(end, getTranslation("shared.time-slot.end-before-start"));
        return errors.none();
    }

    void clearErrors() {
        FieldErrors.clear(title);
        FieldErrors.clear(start);
        FieldErrors.clear(end);
        FieldErrors.clear(lecturer);
    }

    UUID partId() {
        return id;
    }

    @Nullable LocalTime endTime() {
        return end.getValue();
    }

    boolean speaks(String lecturerName) {
        return lecturer.getValue() != null && lecturer.getValue().name().equals(lecturerName);
    }

    void refuseLecturer(String message) {
        new FieldErrors().refuse(lecturer, message);
    }

    void refuseTimes(String message) {
        new FieldErrors().refuse(end, message);
    }

    void show(List<Warning> about) {
        warnings.show(about);
    }

    void focusTitle() {
        title.focus();
    }
}
