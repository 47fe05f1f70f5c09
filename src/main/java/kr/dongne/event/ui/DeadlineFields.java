package kr.dongne.event.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import kr.dongne.shared.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The day and time until which answers are wanted; both or none. */
final class DeadlineFields extends Div {

    private final DatePicker date;
    private final TimePicker time;

    DeadlineFields(Locale locale, Runnable onChange) {
        addClassName("event-fields");
        date = TimeFields.date(getTranslation("event.form.deadline.date"), locale);
        time = TimeFields.time(getTranslation("event.form.deadline.time"));
        date.setClearButtonVisible(true);
        time.setClearButtonVisible(true);
        add(date, time);
        date.addValueChangeListener(change -> onChange.run());
        time.addValueChangeListener(change -> onChange.run());
    }

    void read(@Nullable LocalDateTime deadline) {
        date.setValue(deadline == null ? null : deadline.toLocalDate());
        time.setValue(deadline == null ? null : deadline.toLocalTime());
    }

    @Nullable LocalDateTime typed() {
        LocalDate day = date.getValue();
        LocalTime hour = time.getValue();
        return day == null || hour == null ? null : day.atTime(hour);
    }

    /** Marks the half that is missing; true when none or both are there. */
    boolean complete() {
        FieldErrors errors = new FieldErrors();
        String half = getTranslation("event.form.deadline.incomplete");
        if (date.getValue() == null && time.getValue() != null) errors.refuse(date, half);
        if (date.getValue() != null && time.getValue() == null) errors.refuse(time, half);
        return errors.none();
    }

    void clearErrors() {
        FieldErrors.clear(date);
        FieldErrors.clear(time);
    }

    void refuse(String message) {
        new FieldErrors().refuse(date, message);
    }
}
