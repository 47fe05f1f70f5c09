package kr.dongne.invitation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.tabs.TabSheet;
import kr.dongne.invitation.MailPreview;

/** A mail as it goes out: plain text, HTML in a frame that may do nothing, and the calendar's source. */
final class PreviewDialog extends Dialog {

    PreviewDialog(MailPreview mail) {
        setHeaderTitle(getTranslation("invitation.preview"));
        addClassNames("invitation-dialog", "preview-dialog");
        TabSheet parts = new TabSheet();
        parts.setWidthFull();
        parts.add(getTranslation("invitation.preview.text"), source(mail.text()));
        parts.add(getTranslation("invitation.preview.html"), frame(mail.html()));
        if (mail.calendar() != null) parts.add(getTranslation("invitation.preview.calendar"), source(mail.calendar()));
        add(
                new Paragraph(getTranslation("invitation.preview.to", mail.recipient())),
                new Paragraph(getTranslation("invitation.preview.subject", mail.subject())),
                parts);
        getFooter().add(new Button(getTranslation("shared.close"), click -> close()));
    }

    private static Div source(String text) {
        Pre words = new Pre(text);
        words.getElement().setAttribute("tabindex", "0");
        Div holder = new Div(words);
        holder.addClassName("preview-source");
        return holder;
    }

    private IFrame frame(String html) {
        IFrame frame = new IFrame();
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.setSrcdoc(html);
        frame.setTitle(getTranslation("invitation.preview.html"));
        frame.addClassName("preview-frame");
        return frame;
    }
}
