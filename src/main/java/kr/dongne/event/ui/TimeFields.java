package kr.dongne.event.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;
import kr.dongne.shared.ui.Pickers;

/** Date and time fields of events: typing first, half hours on offer, 24 hours in every language. */
final class TimeFields {

    private static final Duration STEP = Duration.ofMinutes(30);

    private TimeFields() {}

    static DatePicker date(String label, Locale locale) {
        DatePicker field = Pickers.localised(new DatePicker(label), locale);
        field.setManualValidation(true);
        return field;
    }

    static TimePicker time(String label) {
        TimePicker field = new TimePicker(label);
        // The locale only decides between 14:00 and 2 PM.
        field.setLocale(Locale.UK);
        field.setStep(STEP);
        field.setAutoOpen(false);
        field.setManualValidation(true);
        return field;
    }
}
