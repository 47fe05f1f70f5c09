package kr.dongne.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import kr.dongne.signin.OwnSecurity;
import kr.dongne.signin.SignInProblem;

/** Asks for a code of the app before something that weakens the account. */
final class CodeDialog {

    private CodeDialog() {}

    static void forGivingUp(OwnSecurity security, Runnable whenDone) {
        ask("signin.security.factor.give-up", code -> {
            security.giveUp(code);
            Notices.success("signin.security.factor.given-up");
            whenDone.run();
        });
    }

    static void forNewCodes(OwnSecurity security, Runnable whenDone) {
        ask("signin.security.factor.new-codes", code -> {
            List<String> codes = security.newRecoveryCodes(code);
            whenDone.run();
            shownOnce(codes);
        });
    }

    private static void ask(String titleKey, Consumer<String> onCode) {
        TextField code = new TextField(I18NProvider.translate("signin.code.label"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(
                I18NProvider.translate(titleKey),
                I18NProvider.translate(titleKey),
                () -> taken(code, onCode),
                new Paragraph(I18NProvider.translate(titleKey + ".text")),
                code);
        dialog.addClassName("enrol-dialog");
        dialog.open();
        code.focus();
    }

    private static boolean taken(TextField code, Consumer<String> onCode) {
        try {
            onCode.accept(code.getValue());
            return true;
        } catch (SignInProblem.WrongCode | SignInProblem.TooManyTries refused) {
            code.setErrorMessage(Notices.text(refused));
            code.setInvalid(true);
            code.focus();
            return false;
        }
    }

    private static void shownOnce(List<String> codes) {
        Dialog dialog = new Dialog(I18NProvider.translate("signin.security.codes"));
        dialog.setCloseOnOutsideClick(false);
        dialog.addClassName("enrol-dialog");
        UnorderedList list = new UnorderedList();
        list.addClassName("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        Button close = new Button(I18NProvider.translate("shared.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(I18NProvider.translate("signin.security.codes.text")), list);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
