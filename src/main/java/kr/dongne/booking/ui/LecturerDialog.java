package kr.dongne.booking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.booking.AddLecturer;
import kr.dongne.booking.ChangeLecturer;
import kr.dongne.booking.Lecturer;
import kr.dongne.booking.Lecturers;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Adds a lecturer or changes one; what is refused stands at its field. */
final class LecturerDialog {

    private final Lecturers lecturers;
    private final @Nullable Lecturer before;
    private final Runnable done;
    private final TextField name = new TextField();
    private final TextField office = new TextField();
    private final Binder<AddLecturer> binder = new Binder<>(AddLecturer.class);

    LecturerDialog(Lecturers lecturers, @Nullable Lecturer before, Runnable done) {
        this.lecturers = lecturers;
        this.before = before;
        this.done = done;
        name.setLabel(text("booking.lecturer.name"));
        name.setMaxLength(100);
        office.setLabel(text("booking.lecturer.office"));
        office.setMaxLength(150);
        bind();
    }

    void open() {
        Div fields = new Div(name, office);
        fields.addClassName("form-fields");
        String title = text(before == null ? "booking.lecturer.add" : "booking.lecturer.change");
        new FormDialog(title, text("shared.save"), this::save, fields).open();
        name.focus();
    }

    private boolean save() {
        try {
            AddLecturer typed = binder.writeRecord();
            if (before == null) lecturers.add(typed);
            else lecturers.change(new ChangeLecturer(before.id(), before.version(), typed.name(), typed.office()));
            Notices.success("shared.saved");
            done.run();
            return true;
        } catch (ValidationException marked) {
            return false;
        }
    }

    private void bind() {
        binder.forField(name)
                .asRequired(text("booking.lecturer.name.missing"))
                .withValidator(typed -> !typed.isBlank(), text("booking.lecturer.name.missing"))
                .bind("name");
        binder.forField(office)
                .asRequired(text("booking.lecturer.office.missing"))
                .withValidator(typed -> !typed.isBlank(), text("booking.lecturer.office.missing"))
                .bind("office");
        if (before != null) binder.readRecord(new AddLecturer(before.name(), before.office()));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
