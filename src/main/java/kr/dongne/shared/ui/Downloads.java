package kr.dongne.shared.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import kr.dongne.shared.BusinessException;

/** Hands files to the browser; personal lists only after somebody has said what they are needed for. */
public final class Downloads {

    private static final int LONGEST_REASON = 150;

    private Downloads() {}

    /** A file that is made, and logged where it has to be. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the browser, never compared
    public record File(String name, String contentType, byte[] content) {}

    /** Asks for the reason and hands it to the maker of the file; what that refuses is shown at the field. */
    public static void askReason(HasComponents host, String title, SerializableFunction<String, File> made) {
        Dialog dialog = new Dialog(title);
        TextField reason = reasonField();
        Button yes = new Button(I18NProvider.translate("shared.download"), click -> {
            if (given(host, reason, made)) dialog.close();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(I18NProvider.translate("shared.download.text")), reason);
        dialog.getFooter().add(new Button(I18NProvider.translate("shared.cancel"), click -> dialog.close()), yes);
        dialog.open();
        reason.focus();
    }

    /** The browser fetches these bytes. */
    public static void give(HasComponents host, File file) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> new DownloadResponse(
                        new ByteArrayInputStream(file.content()),
                        file.name(),
                        file.contentType(),
                        file.content().length)),
                "");
        link.getElement().setAttribute("download", true);
        link.getStyle().setDisplay(Style.Display.NONE);
        host.add(link);
        link.getElement().executeJs("this.click()");
    }

    private static boolean given(HasComponents host, TextField reason, SerializableFunction<String, File> made) {
        if (reason.getValue().isBlank()) return refused(reason, I18NProvider.translate("shared.reason.missing"));
        try {
            give(host, made.apply(reason.getValue().strip()));
            return true;
        } catch (BusinessException refusal) {
            return refused(reason, Notices.text(refusal));
        }
    }

    private static boolean refused(TextField reason, String why) {
        reason.setErrorMessage(why);
        reason.setInvalid(true);
        reason.focus();
        return false;
    }

    private static TextField reasonField() {
        TextField reason = new TextField(I18NProvider.translate("shared.download.reason"));
        reason.setHelperText(I18NProvider.translate("shared.download.reason.example"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        return reason;
    }
}
