package kr.dongne.invitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import kr.dongne.invitation.MailPreview;

/** A mail as it goes out: plain text, HTML in a frame that may do nothing, and the calendar's source. */
final class PreviewDialog extends Dialog {

    PreviewDialog(MailPreview mail) {
        setHeaderTitle(getTranslation("invitation.preview"));
        addClassNames("invitation-dialog", "preview-dialog");
        add(
                new Paragraph(getTranslation("invitation.preview.to", mail.recipient())),
                new Paragraph(getTranslation("invitation.preview.subject", mail.subject())),
                folded("invitation.preview.html", frame(mail.html()), true),
                folded("invitation.preview.text", source(mail.text()), false));
        if (mail.calendar() != null) add(folded("invitation.preview.calendar", source(mail.calendar()), false));
        getFooter().add(new Button(getTranslation("shared.close"), click -> close()));
    }

    private Details folded(String labelKey, Component part, boolean open) {
        Details details = new Details(getTranslation(labelKey), part);
        details.setOpened(open);
        details.setWidthFull();
        return details;
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
