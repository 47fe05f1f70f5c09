package kr.dongne.helper;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import kr.dongne.shared.ui.QrPicture;

/** A helper's link, to be scanned from the officer's screen or sent; it is shown once. */
@StyleSheet("context://styles/signin.css")
final class LinkDialog extends Dialog {

    LinkDialog(String label, String address) {
        setHeaderTitle(getTranslation("helper.link.title", label));
        setCloseOnOutsideClick(false);
        Image picture = QrPicture.shown(QrPicture.of(address), getTranslation("helper.link.picture"));
        picture.addClassName("enrol-picture");
        TextField field = new TextField(getTranslation("helper.link.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        add(new Paragraph(getTranslation("helper.link.hint")), picture, field);
        Button close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }
}
