package kr.dongne.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import kr.dongne.access.AccountId;
import kr.dongne.account.AccountProblem;
import kr.dongne.account.Accounts;
import kr.dongne.account.CreateAccount;
import kr.dongne.account.InviteAccount;
import kr.dongne.account.Password;
import kr.dongne.account.Username;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.Values;

/** Makes an account with a random password, which is shown once. */
final class NewAccountDialog {

    private final TextField username = new TextField(I18NProvider.translate("account.username"));
    private final TextField displayName = new TextField(I18NProvider.translate("account.display-name"));
    private final EmailField email = new EmailField(I18NProvider.translate("account.email"));
    private final RadioButtonGroup<Boolean> byMail =
            new RadioButtonGroup<>(I18NProvider.translate("account.create.way"));
    private final Binder<Object> binder = new Binder<>();
    private final Accounts accounts;
    private final Consumer<AccountId> whenCreated;

    NewAccountDialog(Accounts accounts, Consumer<AccountId> whenCreated) {
        this.accounts = accounts;
        this.whenCreated = whenCreated;
        username.setHelperText(I18NProvider.translate("account.username.hint"));
        username.setAutocapitalize(Autocapitalize.NONE);
        displayName.setHelperText(I18NProvider.translate("account.display-name.hint"));
        byMail.setItems(true, false);
        byMail.setValue(true);
        byMail.setItemLabelGenerator(
                mail -> I18NProvider.translate(mail ? "account.create.by-mail" : "account.create.by-hand"));
        byMail.addValueChangeListener(chosen -> email.setRequiredIndicatorVisible(chosen.getValue()));
        email.setRequiredIndicatorVisible(true);
        binder.forField(username)
                .asRequired(I18NProvider.translate("shared.required"))
                .withConverter(Values.parsedBy(Username::new))
                .bind(any -> null, (any, value) -> {});
        binder.forField(displayName)
                .asRequired(I18NProvider.translate("shared.required"))
                .bind(any -> "", (any, value) -> {});
        binder.forField(email)
                .withValidator(
                        typed -> !byMail.getValue() || !typed.isBlank(), I18NProvider.translate("shared.required"))
                .withConverter(Values.parsedBy(EmailAddress::ofNullable))
                .bind(any -> null, (any, value) -> {});
    }

    void open() {
        Dialog dialog = new FormDialog(
                I18NProvider.translate("account.create"),
                I18NProvider.translate("account.create.confirm"),
                this::create,
                new Paragraph(I18NProvider.translate("account.create.text")),
                username,
                displayName,
                email,
                byMail);
        dialog.addClassName("account-form");
        dialog.open();
        username.focus();
    }

    private boolean create() {
        if (!binder.validate().isOk()) return false;
        try {
            return byMail.getValue() ? invited() : created();
        } catch (AccountProblem.UsernameTaken taken) {
            username.setErrorMessage(Notices.text(taken));
            username.setInvalid(true);
            return false;
        }
    }

    private boolean invited() {
        AccountId id = accounts.invite(new InviteAccount(
                new Username(username.getValue()), displayName.getValue(), new EmailAddress(email.getValue()), null));
        whenCreated.accept(id);
        Notices.success("account.invited");
        return true;
    }

    private boolean created() {
        Password password = Password.random();

        AccountId id = accounts.create(new CreateAccount(
                new Username(username.getValue()),
                displayName.getValue(),
                EmailAddress.ofNullable(email.getValue()),
                password,
                false));
        whenCreated.accept(id);
        new ShownOnce("account.password.new", "account.password.new.hint", password.value()).open();
        return true;
    }
}
