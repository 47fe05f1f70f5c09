package kr.dongne.letter.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kr.dongne.letter.LetterText;
import kr.dongne.letter.LetterTexts;
import kr.dongne.shared.ui.Confirm;
import kr.dongne.shared.ui.Notices;
import kr.dongne.shared.ui.PageHeader;
import kr.dongne.shared.ui.StatusBadge;
import kr.dongne.shared.ui.Tone;

/** The texts of the mails to participants, which the office writes for itself. */
@Route("letter-texts")
@RolesAllowed("DISTRICT_OFFICER")
@Menu(title = "letter.title", icon = "vaadin:text-label", order = 61)
@StyleSheet("context://styles/mail.css")
class LetterTextsView extends Div implements HasDynamicTitle {

    private final transient LetterTexts texts;
    private final Div cards = new Div();

    LetterTextsView(LetterTexts texts) {
        this.texts = texts;
        addClassNames("page", "letter-texts");
        PageHeader header = new PageHeader(getTranslation("letter.title"));
        header.setSubtitle(getTranslation("letter.lead"));
        cards.addClassName("letter-cards");
        add(header, cards);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("letter.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    private void refresh() {
        cards.removeAll();
        texts.all().forEach(text -> cards.add(card(text)));
    }

    private Section card(LetterText text) {
        String name = getTranslation("mail.kind." + text.kind().name());
        boolean own = text.version() == LetterText.OWN;
        Div head = new Div(
                new H2(name),
                own
                        ? new StatusBadge(Tone.NEUTRAL, getTranslation("letter.own"))
                        : new StatusBadge(Tone.INFO, getTranslation("letter.written")));
        head.addClassName("outbox-card-head");
        Paragraph subject = new Paragraph(text.subject());
        subject.addClassName("letter-subject");
        Paragraph opening = new Paragraph(text.opening());
        opening.addClassName("letter-opening");
        Div actions = new Div(button(name, "letter.edit", () -> edit(name, text)));
        if (!own) actions.add(button(name, "letter.reset", () -> reset(name, text)));
        actions.addClassName("outbox-card-actions");
        Section card = new Section(head, subject, opening, actions);
        card.addClassName("card");
        return card;
    }

    private Button button(String name, String key, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(name + " " + getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void edit(String name, LetterText text) {
        new LetterTextDialog(name, text, texts, this::kept).open();
    }

    private void kept() {
        Notices.success("letter.kept");
        refresh();
    }

    private void reset(String name, LetterText text) {
        Confirm.danger(
                getTranslation("letter.reset"),
                getTranslation("letter.reset.text", name),
                getTranslation("letter.reset"),
                () -> {
                    texts.reset(text.kind(), text.version());
                    kept();
                });
    }
}
