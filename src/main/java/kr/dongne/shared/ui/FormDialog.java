package kr.dongne.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.i18n.I18NProvider;
import kr.dongne.shared.BusinessException;

/** A dialog with fields: it closes when its work is done, and stays open with everything typed when it is not. */
public final class FormDialog extends Dialog {

    private static final String WIDTH = "44rem";

    /** The work gives false when a field was marked; what it refuses otherwise is shown as a notice. */
    public FormDialog(String title, String save, SerializableSupplier<Boolean> work, Component... content) {
        super(title);
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        setWidth(WIDTH);
        Button yes = new Button(save, click -> attempt(work));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Button no = new Button(I18NProvider.translate("shared.cancel"), click -> close());
        add(content);
        getFooter().add(no, yes);
    }

    private void attempt(SerializableSupplier<Boolean> work) {
        try {
            if (work.get()) close();
        } catch (BusinessException refusal) {
            Notices.problem(refusal);
        }
    }
}
