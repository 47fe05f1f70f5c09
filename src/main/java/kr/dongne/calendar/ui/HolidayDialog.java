package kr.dongne.calendar.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.dongne.booking.BookedRow;
import kr.dongne.booking.Bookings;
import kr.dongne.calendar.DeclareHoliday;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** Declares a holiday, such as a temporary one, and says at once which bookings it hits: nothing moves silently. */
final class HolidayDialog {

    /** What the fields hold; public because the binder reads it by reflection. */
    public record Value(@Nullable LocalDate day, String name) {}

    private final SpecialDays days;
    private final Bookings bookings;
    private final Runnable done;
    private final DatePicker day = new DatePicker();
    private final TextField name = new TextField();
    private final Binder<Value> binder = new Binder<>(Value.class);

    HolidayDialog(SpecialDays days, Bookings bookings, Locale locale, Runnable done) {
        this.days = days;
        this.bookings = bookings;
        this.done = done;
        day.setLabel(text("shared.date"));
        Pickers.localised(day, locale);
        day.addValueChangeListener(change -> day.setHelperText(hits(change.getValue())));
        name.setLabel(text("calendar.holiday.name"));
        name.setMaxLength(60);
        binder.forField(day).asRequired(text("shared.required")).bind("day");
        binder.forField(name)
                .asRequired(text("calendar.holiday.name.missing"))
                .withValidator(typed -> !typed.isBlank(), text("calendar.holiday.name.missing"))
                .bind("name");
    }

    void open() {
        Div fields = new Div(day, name);
        fields.addClassName("form-fields");
        new FormDialog(text("calendar.holiday.add"), text("shared.save"), this::save, fields).open();
    }

    private boolean save() {
        try {
            Value typed = binder.writeRecord();
            if (typed.day() == null) return false;
            days.declareHoliday(new DeclareHoliday(typed.day(), typed.name()));
            Notices.success("shared.saved");
            done.run();
            return true;
        } catch (ValidationException marked) {
            return false;
        }
    }

    private String hits(@Nullable LocalDate chosen) {
        if (chosen == null) return "";
        String booked =
                bookings.on(chosen).stream().map(BookedRow::heldBy).distinct().collect(Collectors.joining(", "));
        return booked.isEmpty() ? "" : I18NProvider.translate("calendar.holiday.hits", booked);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
