package kr.dongne.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import kr.dongne.demo.DeliveredMail;
import kr.dongne.demo.DemoMailbox;
import kr.dongne.itip.PartStat;
import kr.dongne.shared.InWords;
import kr.dongne.shared.ui.Notices;

/** One delivered mail: its HTML in a sandbox, its text, its calendar, and the buttons of a mail program. */
class MailReader extends Div {

    private final transient DemoMailbox mailbox;
    private final transient DeliveredMail mail;
    private final TextField comment = new TextField();

    MailReader(DemoMailbox mailbox, DeliveredMail mail) {
        this.mailbox = mailbox;
        this.mail = mail;
        addClassName("demo-mail");
        add(new H2(mail.subject()), new Paragraph(getTranslation("demo.mail.from-to", mail.from(), mail.mailbox())));
        if (mail.answerable()) add(buttons());
        add(contents());
    }

    private Div buttons() {
        comment.setLabel(getTranslation("demo.mail.comment"));
        comment.setMaxLength(500);
        Div answers = new Div(
                answer(PartStat.ACCEPTED, VaadinIcon.CHECK),
                answer(PartStat.TENTATIVE, VaadinIcon.QUESTION),
                answer(PartStat.DECLINED, VaadinIcon.CLOSE));
        answers.addClassName("demo-mail-answers");
        Div bar = new Div(when(), answers, comment);
        bar.addClassName("demo-mail-bar");
        return bar;
    }

    private Paragraph when() {
        var calendar = mail.calendar();
        var slot = calendar == null ? null : calendar.slot();
        return new Paragraph(slot == null ? "" : InWords.slot(slot, getLocale()));
    }

    private Button answer(PartStat partStat, VaadinIcon icon) {
        Button button = new Button(
                getTranslation("demo.mail.answer." + partStat.name()), icon.create(), click -> send(partStat));
        if (partStat == PartStat.ACCEPTED) button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void send(PartStat partStat) {
        if (Notices.attempt(() -> mailbox.answer(mail.id(), partStat, comment.getValue())))
            Notices.success("demo.mail.answered");
    }

    private Div contents() {
        Div contents = new Div();
        contents.addClassName("demo-mail-contents");
        if (mail.html() != null) contents.add(sandbox(mail.html()));
        contents.add(folded("demo.mail.tab.text", mail.text(), mail.html() == null));
        if (mail.source() != null) contents.add(folded("demo.mail.tab.calendar", mail.source(), false));
        return contents;
    }

    private Details folded(String labelKey, String text, boolean open) {
        Details details = new Details(getTranslation(labelKey), source(text));
        details.setOpened(open);
        details.setWidthFull();
        return details;
    }

    /** Foreign HTML may neither run scripts nor reach this page: the sandbox allows nothing at all. */
    private IFrame sandbox(String html) {
        IFrame frame = new IFrame();
        frame.setSrcdoc(html);
        frame.getElement().setAttribute("sandbox", "");
        frame.getElement().setAttribute("title", getTranslation("demo.mail.tab.html"));
        frame.addClassName("demo-mail-frame");
        return frame;
    }

    private static Pre source(String text) {
        Pre source = new Pre(text);
        source.addClassName("demo-mail-source");
        source.getElement().setAttribute("tabindex", "0");
        return source;
    }
}
