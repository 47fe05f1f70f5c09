package kr.dongne.invitation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.Consumer;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;

/** Sends the invitation to oneself. */
final class RehearsalDialog extends Dialog {

    private final EmailField address = new EmailField();
    private final transient Consumer<EmailAddress> onSend;

    RehearsalDialog(Consumer<EmailAddress> onSend) {
        this.onSend = onSend;
        setHeaderTitle(getTranslation("invitation.rehearse"));
        addClassName("invitation-dialog");
        address.setLabel(getTranslation("invitation.rehearse.address"));
        address.setRequiredIndicatorVisible(true);
        address.setManualValidation(true);
        address.setWidthFull();
        add(new Paragraph(getTranslation("invitation.rehearse.text")), address);
        Button send = new Button(getTranslation("invitation.rehearse.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), send);
    }

    private void send() {
        try {
            EmailAddress self = new EmailAddress(address.getValue());
            if (!Notices.attempt(() -> onSend.accept(self))) return;
            Notices.success("invitation.rehearse.sent", self.value());
            close();
        } catch (InvalidValue refusal) {
            address.setErrorMessage(Notices.text(refusal));
            address.setInvalid(true);
            address.focus();
        }
    }
}
