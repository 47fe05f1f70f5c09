package kr.dongne.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.function.Consumer;
import kr.dongne.account.AccountRow;
import kr.dongne.account.ChangeAccount;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Values;

/** Changes an account's display name and address. */
final class ChangeAccountDialog {

    private final TextField displayName = new TextField(I18NProvider.translate("account.display-name"));
    private final EmailField email = new EmailField(I18NProvider.translate("account.email"));
    private final Binder<Object> binder = new Binder<>();
    private final AccountRow account;
    private final Consumer<ChangeAccount> onSave;

    ChangeAccountDialog(AccountRow account, Consumer<ChangeAccount> onSave) {
        this.account = account;
        this.onSave = onSave;
        displayName.setValue(account.displayName());
        email.setValue(Objects.requireNonNullElse(account.email(), ""));
        binder.forField(displayName)
                .asRequired(I18NProvider.translate("shared.required"))
                .bind(any -> "", (any, value) -> {});
        binder.forField(email)
                .withConverter(Values.parsedBy(EmailAddress::ofNullable))
                .bind(any -> null, (any, value) -> {});
    }

    void open() {
        Dialog dialog = new FormDialog(
                I18NProvider.translate("account.change"),
                I18NProvider.translate("shared.save"),
                this::save,
                displayName,
                email);
        dialog.addClassName("account-form");
        dialog.open();
    }

    private boolean save() {
        if (!binder.validate().isOk()) return false;
        onSave.accept(new ChangeAccount(
                account.id(), account.version(), displayName.getValue(), EmailAddress.ofNullable(email.getValue())));
        return true;
    }
}
