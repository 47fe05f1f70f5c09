package kr.dongne.signin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.QrPicture;
import kr.dongne.signin.OwnSecurity;
import kr.dongne.signin.SignInProblem;
import kr.dongne.signin.secondfactor.Enrolment;

/** Registers an authenticator app: scan, type the first code. */
final class EnrolDialog {

    private final TextField code = new TextField(I18NProvider.translate("signin.code.label"));
    private final OwnSecurity security;
    private final Runnable whenDone;

    EnrolDialog(OwnSecurity security, Runnable whenDone) {
        this.security = security;
        this.whenDone = whenDone;
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setRequiredIndicatorVisible(true);
    }

    void open() {
        Enrolment enrolment = security.enrol();
        FormDialog dialog = new FormDialog(
                I18NProvider.translate("signin.security.factor.enrol"),
                I18NProvider.translate("signin.security.factor.confirm"),
                this::confirm,
                steps(enrolment),
                code);
        dialog.addClassName("enrol-dialog");
        dialog.open();
    }

    private static OrderedList steps(Enrolment enrolment) {
        Image picture = QrPicture.shown(enrolment.picture(), I18NProvider.translate("signin.enrol.picture"));
        picture.addClassName("enrol-picture");
        Paragraph key = new Paragraph(I18NProvider.translate("signin.enrol.key") + " " + enrolment.keyInGroups());
        key.addClassName("hint");
        return new OrderedList(
                new ListItem(I18NProvider.translate("signin.enrol.step.app")),
                new ListItem(new Div(I18NProvider.translate("signin.enrol.step.scan")), picture, key),
                new ListItem(I18NProvider.translate("signin.enrol.step.code")));
    }

    private boolean confirm() {
        try {
            security.confirm(code.getValue());
        } catch (SignInProblem.WrongCode | SignInProblem.TooManyTries refused) {
            code.setErrorMessage(Notices.text(refused));
            code.setInvalid(true);
            code.focus();
            return false;
        }
        Notices.success("signin.security.factor.registered");
        whenDone.run();
        return true;
    }
}
