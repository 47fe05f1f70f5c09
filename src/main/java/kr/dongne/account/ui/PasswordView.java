package kr.dongne.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kr.dongne.account.AccountProblem;
import kr.dongne.account.Accounts;
import kr.dongne.account.Password;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;

/** The own password. */
@Route("password")
@PermitAll
@StyleSheet("context://styles/account.css")
class PasswordView extends Main implements HasDynamicTitle {

    private final PasswordField current = new PasswordField(getTranslation("account.password.current"));
    private final PasswordField wanted = new PasswordField(getTranslation("account.password.wanted"));
    private final PasswordField again = new PasswordField(getTranslation("account.password.again"));
    private final transient Accounts accounts;

    PasswordView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("page");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("account.password.hint"));
        Button change = new Button(getTranslation("account.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(current, wanted, again, change);
        form.addClassNames("card", "password-form");
        PageHeader header = new PageHeader(getTranslation("account.password.change"));
        header.setSubtitle(getTranslation("account.password.change.text"));
        add(header, form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.password.change");
    }

    private void change() {
        current.setInvalid(false);
        wanted.setInvalid(false);
        again.setInvalid(false);
        if (!wanted.getValue().equals(again.getValue())) {
            mark(again, getTranslation("account.password.differs"));
            return;
        }
        try {
            accounts.changeOwnPassword(current.getValue(), new Password(wanted.getValue()));
            current.clear();
            wanted.clear();
            again.clear();
            Notices.success("account.password.changed");
        } catch (InvalidValue refused) {
            mark(wanted, Notices.text(refused));
        } catch (AccountProblem.WrongPassword refused) {
            mark(current, Notices.text(refused));
        }
    }

    private static void mark(PasswordField field, String text) {
        field.setErrorMessage(text);
        field.setInvalid(true);
        field.focus();
    }
}
