package kr.dongne.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.signin.OwnPasskeys;
import kr.dongne.signin.SignInProblem;
import kr.dongne.signin.passkey.PasskeyRow;

/** One's own passkeys: which devices, a new one, one less. */
final class PasskeyCard extends Section {

    /** Resolves to what the device made, as JSON, or to nothing when its user left. */
    private static final String MAKE = """
            return Promise.resolve()
              .then(() => navigator.credentials.create({
                publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse($0)) }))
              .then(made => JSON.stringify(made.toJSON()), () => '')""";

    private final transient OwnPasskeys passkeys;
    private final boolean codeNeeded;

    PasskeyCard(OwnPasskeys passkeys, boolean codeNeeded) {
        this.passkeys = passkeys;
        this.codeNeeded = codeNeeded;
        addClassNames("card", "security-card");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("signin.security.passkey")));
        add(new Paragraph(getTranslation("signin.security.passkey.text")));
        List<PasskeyRow> all = passkeys.all();
        if (all.isEmpty()) add(new Paragraph(getTranslation("signin.security.passkey.none")));
        all.forEach(row -> add(line(row)));
        Button more = new Button(
                getTranslation("signin.security.passkey.add"), VaadinIcon.KEY.create(), click -> askForName());
        Div actions = new Div(more);
        actions.addClassName("security-actions");
        add(actions);
    }

    private Div line(PasskeyRow row) {
        Span name = new Span(row.label());
        name.addClassName("session-device");
        Span note = new Span(getTranslation(
                "signin.security.passkey.line", row.createdAt(), row.lastUsedAt() == null ? "-" : row.lastUsedAt()));
        note.addClassName("hint");
        Button remove = new Button(getTranslation("signin.security.passkey.remove"), click -> remove(row));
        remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("signin.security.passkey.remove") + ": " + row.label());
        Div line = new Div(new Div(name, note), remove);
        line.addClassName("session-line");
        return line;
    }

    private void remove(PasskeyRow row) {
        Confirm.danger(
                getTranslation("signin.security.passkey"),
                getTranslation("signin.security.passkey.remove.text", row.label()),
                getTranslation("signin.security.passkey.remove"),
                () -> {
                    if (Notices.attempt(() -> passkeys.remove(row.id())))
                        Notices.success("signin.security.passkey.removed");
                    show();
                });
    }

    private void askForName() {
        TextField label = new TextField(getTranslation("signin.security.passkey.label"));
        label.setHelperText(getTranslation("signin.security.passkey.label.hint"));
        label.setRequiredIndicatorVisible(true);
        TextField code = new TextField(getTranslation("signin.code.label"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setRequiredIndicatorVisible(true);
        code.setVisible(codeNeeded);
        new FormDialog(
                        getTranslation("signin.security.passkey.add"),
                        getTranslation("signin.security.passkey.add"),
                        () -> begin(label, code),
                        label,
                        code)
                .open();
    }

    private boolean begin(TextField label, TextField code) {
        label.setInvalid(false);
        code.setInvalid(false);
        try {
            OwnPasskeys.Registration begun = passkeys.begin(label.getValue(), code.getValue());
            UI.getCurrent()
                    .getPage()
                    .executeJs(MAKE, begun.options())
                    .then(String.class, answer -> finish(begun, answer));
            return true;
        } catch (InvalidValue refused) {
            refuse(label, Notices.text(refused));
        } catch (SignInProblem refused) {
            refuse(code, Notices.text(refused));
        }
        return false;
    }

    private static void refuse(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void finish(OwnPasskeys.Registration begun, String answer) {
        if (answer.isEmpty()) {
            Notices.warning("signin.security.passkey.left");
            return;
        }
        if (Notices.attempt(() -> passkeys.finish(begun, answer))) Notices.success("signin.security.passkey.added");
        show();
    }
}
