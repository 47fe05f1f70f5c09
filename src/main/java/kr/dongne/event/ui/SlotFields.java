package kr.dongne.event.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The day and the two times of an event. */
final class SlotFields extends Div {

    private final DatePicker date;
    private final TimePicker start;
    private final TimePicker end;

    SlotFields(Locale locale, Runnable onChange) {
        addClassName("event-fields");
        date = TimeFields.date(getTranslation("event.form.date"), locale);
        start = TimeFields.time(getTranslation("event.form.start"));
        end = TimeFields.time(getTranslation("event.form.end"));
        date.setRequiredIndicatorVisible(true);
        start.setRequiredIndicatorVisible(true);
        end.setRequiredIndicatorVisible(true);
        add(date, start, end);
        date.addValueChangeListener(change -> onChange.run());
        start.addValueChangeListener(change -> onChange.run());
        end.addValueChangeListener(change -> onChange.run());
    }

    void read(TimeSlot slot) {
        date.setValue(slot.start().toLocalDate());
        start.setValue(slot.start().toLocalTime());
        end.setValue(slot.end().toLocalTime());
    }

    /** The slot, while the fields make one. */
    Optional<TimeSlot> typed() {
        LocalDate day = date.getValue();
        LocalTime from = start.getValue();
        LocalTime to = end.getValue();
        if (day == null || from == null || to == null || !from.isBefore(to)) return Optional.empty();
        return Optional.of(new TimeSlot(day.atTime(from), day.atTime(to)));
    }

    /** Marks what is missing; true when nothing is. */
    boolean complete() {
        FieldErrors errors = new FieldErrors();
        errors.require(date, date.getValue() != null);
        errors.require(start, start.getValue() != null);
        errors.require(end, end.getValue() != null);
        if (start.getValue() != null
                && end.getValue() != null
                && !start.getValue().isBefore(end.getValue()))
            errors.refuse(end, getTranslation("shared.time-slot.end-before-start"));
        return errors.none();
    }

    void clearErrors() {
        FieldErrors.clear(date);
        FieldErrors.clear(start);
        FieldErrors.clear(end);
    }

    void refuse(String message) {
        new FieldErrors().refuse(end, message);
    }

    @Nullable LocalDate day() {
        return date.getValue();
    }

    @Nullable LocalTime startTime() {
        return start.getValue();
    }

    @Nullable LocalTime endTime() {
        return end.getValue();
    }
}
