package kr.dongne.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.account.AccountProblem;
import kr.dongne.account.Accounts;
import kr.dongne.account.Password;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;

/** Changes the password of who is signed in. */
public final class OwnPasswordDialog {

    private final PasswordField current = new PasswordField(I18NProvider.translate("account.password.current"));
    private final PasswordField wanted = new PasswordField(I18NProvider.translate("account.password.wanted"));
    private final PasswordField again = new PasswordField(I18NProvider.translate("account.password.again"));
    private final Accounts accounts;

    public OwnPasswordDialog(Accounts accounts) {
        this.accounts = accounts;
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(I18NProvider.translate("account.password.hint"));
    }

    /** Opens it; it closes when the password was changed. */
    public void open() {
        Dialog dialog = new FormDialog(
                I18NProvider.translate("account.password.change"),
                I18NProvider.translate("account.password.change"),
                this::change,
                new Paragraph(I18NProvider.translate("account.password.change.text")),
                current,
                wanted,
                again);
        dialog.addClassName("account-form");
        dialog.open();
        current.focus();
    }

    private boolean change() {
        current.setInvalid(false);
        wanted.setInvalid(false);
        again.setInvalid(false);
        if (!wanted.getValue().equals(again.getValue()))
            return marked(again, I18NProvider.translate("account.password.differs"));
        try {
            accounts.changeOwnPassword(current.getValue(), new Password(wanted.getValue()));
        } catch (InvalidValue refused) {
            return marked(wanted, Notices.text(refused));
        } catch (AccountProblem.WrongPassword refused) {
            return marked(current, Notices.text(refused));
        }
        Notices.success("account.password.changed");
        return true;
    }

    private static boolean marked(PasswordField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
        return false;
    }
}
