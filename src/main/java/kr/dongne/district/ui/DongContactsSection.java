package kr.dongne.district.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import kr.dongne.district.DongContact;
import kr.dongne.district.DongContacts;
import kr.dongne.district.Dongs;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** A line for each dong: where its community centre is and how it is called. */
final class DongContactsSection extends Section {

    private final transient DongContacts contacts;
    private final transient Runnable saved;
    private final transient List<Line> lines;

    DongContactsSection(DongContacts contacts, Dongs dongs, Runnable saved) {
        this.contacts = contacts;
        this.saved = saved;
        addClassNames("card", "settings-section");
        lines = contacts.list().stream()
                .map(contact -> new Line(dongs.name(contact.code()), contact))
                .toList();
        add(new H2(getTranslation("settings.dongs")), new Paragraph(getTranslation("settings.dongs.lead")));
        lines.forEach(line -> add(line.fields()));
        Button save = new Button(getTranslation("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setAriaLabel(getTranslation("settings.dongs") + " " + getTranslation("shared.save"));
        save.addClassName("settings-save");
        add(save);
    }

    /** Every line that was changed, or none while one of them is wrong. */
    private void save() {
        boolean right = true;
        for (Line line : lines) right &= line.read();
        if (!right) return;
        boolean done = Notices.attempt(() -> lines.forEach(line -> line.save(contacts)));
        if (!done) return;
        Notices.success("settings.saved");
        saved.run();
    }

    /** What is known of one dong, and what is typed. */
    private static final class Line {

        private final String name;
        private final TextField address;
        private final TextField phone;
        private DongContact known;
        private DongContact wanted;

        Line(String name, DongContact known) {
            this.name = name;
            this.known = known;
            wanted = known;
            address = field("settings.dongs.address", known.address());
            address.setMaxLength(DongContact.LONGEST_ADDRESS);
            phone = field(
                    "settings.dongs.phone",
                    known.phone() == null ? null : known.phone().value());
        }

        private TextField field(String key, @Nullable String value) {
            TextField field = new TextField();
            field.setLabel(name + " " + field.getTranslation(key));
            field.setManualValidation(true);
            field.setValue(Objects.requireNonNullElse(value, ""));
            return field;
        }

        Div fields() {
            Div fields = new Div(address, phone);
            fields.addClassName("settings-dong");
            return fields;
        }

        boolean read() {
            address.setInvalid(false);
            phone.setInvalid(false);
            PhoneNumber number;
            try {
                number = PhoneNumber.ofNullable(phone.getValue());
            } catch (InvalidValue refused) {
                return refuse(phone, refused);
            }
            try {
                wanted = new DongContact(known.code(), address.getValue(), number);
            } catch (InvalidValue refused) {
                return refuse(address, refused);
            }
            return true;
        }

        private static boolean refuse(TextField field, InvalidValue refused) {
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            return false;
        }

        void save(DongContacts contacts) {
            if (wanted.equals(known)) return;
            contacts.change(known, wanted);
            known = wanted;
        }
    }
}
