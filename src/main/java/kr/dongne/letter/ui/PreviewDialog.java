package kr.dongne.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import kr.dongne.letter.MailPreview;

/** A mail as it goes out: plain text, HTML in a frame that may do nothing, and the calendar's source. */
@StyleSheet("context://styles/mail.css")
public final class PreviewDialog extends Dialog {

    public PreviewDialog(MailPreview mail) {
        setHeaderTitle(getTranslation("letter.preview"));
        addClassNames("invitation-dialog", "preview-dialog");
        add(
                new Paragraph(getTranslation("letter.preview.to", mail.recipient())),
                new Paragraph(getTranslation("letter.preview.subject", mail.subject())),
                folded("letter.preview.html", frame(mail.html()), true),
                folded("letter.preview.text", source(mail.text()), false));
        if (mail.calendar() != null) add(folded("letter.preview.calendar", source(mail.calendar()), false));
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
        frame.setTitle(getTranslation("letter.preview.html"));
        frame.addClassName("preview-frame");
        return frame;
    }
}
