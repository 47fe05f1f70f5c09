package kr.dongne.invitation.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import kr.dongne.invitation.Corrections;
import kr.dongne.invitation.InvitationRow;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;

/** Asks for the right address of somebody whose mail came back, and sends the invitation there. */
final class CorrectionDialog {

    private final InvitationRow row;
    private final Corrections corrections;
    private final EmailField email = new EmailField();
    private final FormDialog dialog;

    CorrectionDialog(InvitationRow row, Corrections corrections) {
        this.row = row;
        this.corrections = corrections;
        email.setLabel(email.getTranslation("invitation.correct.email"));
        email.setValue(row.email() == null ? "" : row.email().value());
        email.setManualValidation(true);
        email.setWidthFull();
        dialog = new FormDialog(
                email.getTranslation("invitation.correct.title", row.name()),
                email.getTranslation("invitation.correct.send"),
                this::send,
                new Paragraph(email.getTranslation("invitation.correct.text")),
                email);
    }

    void open() {
        dialog.open();
    }

    private boolean send() {
        try {
            corrections.correct(row.id(), new EmailAddress(email.getValue()));
        } catch (BusinessException refused) {
            email.setErrorMessage(Notices.text(refused));
            email.setInvalid(true);
            return false;
        }
        Notices.success("invitation.correct.done", row.name());
        return true;
    }
}
