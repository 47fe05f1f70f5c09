package kr.dongne.invitation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import kr.dongne.invitation.ProxyPerson;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Name, phone and e-mail of somebody who comes instead; what is wrong is said at its field. */
final class ProxyFields extends Div {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 30;

    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final EmailField email = new EmailField();

    ProxyFields() {
        addClassName("proxy-fields");
        name.setLabel(getTranslation("invitation.rsvp.proxy.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST_NAME);
        phone.setLabel(getTranslation("invitation.rsvp.proxy.phone"));
        phone.setMaxLength(LONGEST_PHONE);
        email.setLabel(getTranslation("invitation.rsvp.proxy.email"));
        name.setManualValidation(true);
        phone.setManualValidation(true);
        email.setManualValidation(true);
        add(new Paragraph(getTranslation("invitation.answer.proxy.hint")), name, phone, email);
    }

    void focusName() {
        name.focus();
    }

    /** The person, or nothing when a field is marked. */
    Optional<ProxyPerson> read() {
        name.setInvalid(false);
        phone.setInvalid(false);
        email.setInvalid(false);
        if (name.getValue().isBlank()) return refused(name, new InvalidValue("invitation.proxy.name-missing"));
        try {
            return withAddress(EmailAddress.ofNullable(email.getValue()));
        } catch (InvalidValue notAnAddress) {
            email.setErrorMessage(Notices.text(notAnAddress));
            email.setInvalid(true);
            email.focus();
            return Optional.empty();
        }
    }

    private Optional<ProxyPerson> withAddress(@Nullable EmailAddress address) {
        try {
            return Optional.of(new ProxyPerson(name.getValue(), phone.getValue(), address));
        } catch (InvalidValue refusal) {
            return refused(phone, refusal);
        }
    }

    private static Optional<ProxyPerson> refused(TextField field, InvalidValue refusal) {
        field.setErrorMessage(Notices.text(refusal));
        field.setInvalid(true);
        field.focus();
        return Optional.empty();
    }
}
