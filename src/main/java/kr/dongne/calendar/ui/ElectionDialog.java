package kr.dongne.calendar.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import kr.dongne.calendar.AnnounceElection;
import kr.dongne.calendar.Election;
import kr.dongne.calendar.SpecialDays;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** Announces an election or changes one; the law's first day is proposed as soon as the polling day is chosen. */
final class ElectionDialog {

    private final SpecialDays days;
    private final @Nullable Election election;
    private final Runnable done;
    private final TextField name = new TextField();
    private final DatePicker polling = new DatePicker();
    private final DatePicker from = new DatePicker();

    ElectionDialog(SpecialDays days, @Nullable Election election, Locale locale, Runnable done) {
        this.days = days;
        this.election = election;
        this.done = done;
        name.setLabel(text("calendar.election.name"));
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        picker(polling, "calendar.election.day", locale);
        picker(from, "calendar.election.from", locale);
        from.setHelperText(text("calendar.election.from.help"));
        if (election != null) show(election);
        polling.addValueChangeListener(change -> propose(change.getValue()));
        FieldErrors.clearOnChange(name);
        FieldErrors.clearOnChange(polling);
        FieldErrors.clearOnChange(from);
    }

    void open() {
        Div fields = new Div(name, polling, from);
        fields.addClassName("form-fields");
        String title = text(election == null ? "calendar.election.add" : "calendar.election.change");
        new FormDialog(title, text("shared.save"), this::save, fields).open();
    }

    private void show(Election known) {
        name.setValue(known.name());
        polling.setValue(known.pollingDay());
        from.setValue(known.restrictedFrom());
    }

    private void propose(@Nullable LocalDate day) {
        if (day != null) from.setValue(AnnounceElection.restrictedFrom(day));
    }

    private boolean save() {
        FieldErrors errors = new FieldErrors();
        errors.require(name, !name.getValue().isBlank());
        errors.require(polling, polling.getValue() != null);
        errors.require(from, from.getValue() != null);
        if (!errors.none()) return false;
        try {
            AnnounceElection wanted = new AnnounceElection(name.getValue(), from.getValue(), polling.getValue());
            if (election == null) days.announceElection(wanted);
            else days.changeElection(election, wanted);
        } catch (InvalidValue refused) {
            errors.refuse(from, Notices.text(refused));
            return false;
        }
        Notices.success("shared.saved");
        done.run();
        return true;
    }

    private static void picker(DatePicker picker, String labelKey, Locale locale) {
        picker.setLabel(text(labelKey));
        picker.setRequiredIndicatorVisible(true);
        Pickers.localised(picker, locale);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
