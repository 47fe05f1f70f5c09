package kr.dongne.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** A secret that is shown this once, to be copied. */
final class ShownOnce extends Dialog {

    ShownOnce(String titleKey, String hintKey, String secret) {
        setHeaderTitle(getTranslation(titleKey));
        setCloseOnOutsideClick(false);
        addClassName("shown-once");
        TextField field = new TextField(getTranslation(titleKey));
        field.setValue(secret);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        Button copy = new Button(getTranslation("account.copy"), VaadinIcon.COPY_O.create());
        copy.addClickListener(click -> copy.getElement().executeJs("navigator.clipboard?.writeText($0)", secret));
        Button close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation(hintKey)), field);
        getFooter().add(copy, close);
    }
}
