package kr.dongne.papers.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import kr.dongne.document.DocumentFile;
import kr.dongne.event.EventId;
import kr.dongne.papers.DownloadSheet;
import kr.dongne.papers.SignInSheets;
import kr.dongne.shared.BusinessException;
import kr.dongne.shared.ui.Notices;

/** Asks what a list is needed for, has it made, and hands it to the browser. */
final class Downloads {

    private static final int LONGEST_REASON = 150;

    private final EventId event;
    private final SignInSheets sheets;
    private final HasComponents host;

    Downloads(EventId event, SignInSheets sheets, HasComponents host) {
        this.event = event;
        this.sheets = sheets;
        this.host = host;
    }

    void ask(String title, DownloadSheet.Kind kind, DownloadSheet.Format format) {
        Dialog dialog = new Dialog(title);
        TextField reason = reasonField();
        Button yes = new Button(I18NProvider.translate("papers.download"), click -> {
            DownloadSheet command =
                    new DownloadSheet(event, kind, format, UI.getCurrent().getLocale(), reason.getValue());
            if (given(reason, command)) dialog.close();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(I18NProvider.translate("papers.download.text")), reason);
        dialog.getFooter().add(new Button(I18NProvider.translate("shared.cancel"), click -> dialog.close()), yes);
        dialog.open();
        reason.focus();
    }

    private static TextField reasonField() {
        TextField reason = new TextField(I18NProvider.translate("papers.download.reason"));
        reason.setHelperText(I18NProvider.translate("papers.download.reason.example"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        return reason;
    }

    private boolean given(TextField reason, DownloadSheet command) {
        try {
            give(sheets.download(command));
            return true;
        } catch (BusinessException refusal) {
            reason.setErrorMessage(Notices.text(refusal));
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
    }

    /** The file is made and logged already; the browser only fetches these bytes. */
    private void give(DocumentFile file) {
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
}
