package kr.dongne.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;
import java.util.function.Function;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonTexts;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import kr.dongne.shared.ui.Values;
import org.jspecify.annotations.Nullable;

/** The fields of a person: a record goes in, a record comes out, and what is refused stands at its field. */
final class PersonFields extends Div {

    /** What the fields hold; public because the binder reads it by reflection. */
    public record Value(
            String name,
            @Nullable EmailAddress email,
            boolean sharedMailbox,
            @Nullable PhoneNumber phone,
            @Nullable String note) {

        static final Value EMPTY = new Value("", null, false, null, null);

        static Value of(PersonFacts facts) {
            return new Value(facts.name(), facts.email(), facts.sharedMailbox(), facts.phone(), facts.note());
        }

        PersonFacts facts() {
            return new PersonFacts(name, email, sharedMailbox, phone, note);
        }
    }

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Checkbox sharedMailbox = new Checkbox();
    private final TextField phone = new TextField();
    private final TextArea note = new TextArea();
    private final Binder<Value> binder = new Binder<>(Value.class);

    PersonFields(Value value, Function<String, String> hintForName) {
        addClassName("form-fields");
        label();
        bind();
        binder.readRecord(value);
        name.addValueChangeListener(change -> name.setHelperText(hintForName.apply(change.getValue())));
        add(name, phone, email, sharedMailbox, note);
    }

    /** The record, or nothing when a field was refused. */
    Optional<Value> value() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException refused) {
            return Optional.empty();
        }
    }

    void read(PersonFacts facts) {
        binder.readRecord(Value.of(facts));
    }

    void refuseEmail(String text) {
        email.setErrorMessage(text);
        email.setInvalid(true);
        email.focus();
    }

    void focus() {
        name.focus();
    }

    private void label() {
        name.setLabel(getTranslation("people.name"));
        name.setRequiredIndicatorVisible(true);
        phone.setLabel(getTranslation("people.phone"));
        phone.setPlaceholder("010-1234-5678");
        email.setLabel(getTranslation("people.email"));
        email.setHelperText(getTranslation("people.email.hint"));
        sharedMailbox.setLabel(getTranslation("people.shared-mailbox"));
        note.setLabel(getTranslation("people.note"));
        note.setHelperText(getTranslation("people.note.hint"));
        note.addClassName("form-wide");
    }

    private void bind() {
        binder.forField(name).withConverter(Values.parsedBy(PersonTexts::name)).bind("name");
        binder.forField(email)
                .withConverter(Values.parsedBy(EmailAddress::ofNullable))
                .bind("email");
        binder.forField(sharedMailbox).bind("sharedMailbox");
        binder.forField(phone)
                .withConverter(Values.parsedBy(PhoneNumber::ofNullable))
                .bind("phone");
        binder.forField(note).withConverter(Values.parsedBy(PersonTexts::note)).bind("note");
    }
}
