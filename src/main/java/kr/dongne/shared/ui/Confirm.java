package kr.dongne.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;

/** Questions before something that matters: all texts come translated, the cancel button is always there. */
public final class Confirm {

    private static final int LONGEST_REASON = 500;

    private Confirm() {}

    /** Asks before an ordinary step. */
    public static void ask(String title, String text, String confirm, Runnable onConfirm) {
        open(title, text, confirm, onConfirm, false);
    }

    /** Asks before a step that takes something away. */
    public static void danger(String title, String text, String confirm, Runnable onConfirm) {
        open(title, text, confirm, onConfirm, true);
    }

    /** Asks before a step that needs a reason; an empty one is refused at the field. */
    public static void withReason(String title, String text, String confirm, Consumer<String> onConfirm) {
        Dialog dialog = new Dialog(title);
        TextArea reason = reasonField();
        Button yes = new Button(confirm, click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.focus();
            } else if (Notices.attempt(() -> onConfirm.accept(reason.getValue().strip()))) dialog.close();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Button no = new Button(I18NProvider.translate("shared.cancel"), click -> dialog.close());
        dialog.add(new Paragraph(text), reason);
        dialog.getFooter().add(no, yes);
        dialog.addClassName("reason-dialog");
        dialog.open();
        reason.focus();
    }

    private static TextArea reasonField() {
        TextArea reason = new TextArea(I18NProvider.translate("shared.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setErrorMessage(I18NProvider.translate("shared.reason.missing"));
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        return reason;
    }

    private static void open(String title, String text, String confirm, Runnable onConfirm, boolean danger) {
        ConfirmDialog dialog = new ConfirmDialog(title, text, confirm, click -> Notices.attempt(onConfirm));
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("shared.cancel"));
        if (danger) dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
