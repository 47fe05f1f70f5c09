package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** A small change of a published event: staff choose whether a mail goes out (RFC 5546 leaves the sequence as it is). */
final class DetailsDialog extends Dialog {

    DetailsDialog(Consumer<Boolean> onChoice) {
        setHeaderTitle(getTranslation("event.details.title"));
        addClassName("event-dialog");
        add(new Paragraph(getTranslation("event.details.text")));
        Button save = choice("event.details.save", false, onChoice);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button send = choice("event.details.send", true, onChoice);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), send, save);
    }

    private Button choice(String key, boolean notifying, Consumer<Boolean> onChoice) {
        return new Button(getTranslation(key), click -> {
            close();
            onChoice.accept(notifying);
        });
    }
}
