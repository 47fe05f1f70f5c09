package kr.dongne.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import kr.dongne.feed.FeedAddress;
import kr.dongne.shared.ui.QrPicture;

/** The address of a feed, shown this once: to copy, to open in the calendar program of this machine, or to scan with a phone. */
final class AddressDialog extends Dialog {

    AddressDialog(String name, FeedAddress made) {
        setHeaderTitle(getTranslation("feed.address.title", name));
        setCloseOnOutsideClick(false);
        addClassName("feed-address");
        TextField field = new TextField(getTranslation("feed.address"));
        field.setValue(made.address());
        field.setReadOnly(true);
        field.setAutoselect(true);
        Button copy = new Button(getTranslation("feed.copy"), VaadinIcon.COPY_O.create());
        copy.addClickListener(
                click -> copy.getElement().executeJs("navigator.clipboard?.writeText($0)", made.address()));
        Div line = new Div(field, copy);
        line.addClassName("feed-address-line");
        Anchor open = new Anchor();
        open.setText(getTranslation("feed.open"));
        open.setUnsafeHref(made.forPrograms()); // webcal: is not among the schemes that are taken as safe
        Paragraph warning = new Paragraph(getTranslation("feed.address.secret"));
        warning.addClassName("feed-secret");
        add(
                new Paragraph(getTranslation("feed.address.hint")),
                line,
                new Paragraph(open),
                warning,
                picture(made),
                new Paragraph(getTranslation("feed.address.google")));
        Button close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    private Image picture(FeedAddress made) {
        Image picture = QrPicture.shown(QrPicture.of(made.forPrograms()), getTranslation("feed.picture"));
        picture.addClassName("feed-picture");
        return picture;
    }
}
