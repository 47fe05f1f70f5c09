package kr.dongne.letter.ui;

import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.UnaryOperator;
import kr.dongne.letter.LetterText;
import kr.dongne.letter.LetterTexts;
import kr.dongne.letter.LetterValues;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;

/** Writes the text of one kind of mail, and shows the mail before it is kept. */
final class LetterTextDialog {

    private static final int LINES = 6;

    private final LetterText before;
    private final LetterTexts texts;
    private final Runnable kept;
    private final TextField subject = new TextField();
    private final TextArea opening = new TextArea();
    private final FormDialog dialog;

    LetterTextDialog(String name, LetterText before, LetterTexts texts, Runnable kept) {
        this.before = before;
        this.texts = texts;
        this.kept = kept;
        subject.setLabel(text("letter.subject"));
        subject.setMaxLength(LetterText.LONGEST_SUBJECT);
        subject.setValue(before.subject());
        opening.setLabel(text("letter.opening"));
        opening.setHelperText(text("letter.words", LetterValues.WORDS.typed()));
        opening.setMaxLength(LetterText.LONGEST_OPENING);
        opening.setMinRows(LINES);
        opening.setValue(before.opening());
        subject.setWidthFull();
        opening.setWidthFull();
        subject.setManualValidation(true);
        opening.setManualValidation(true);
        Button preview = new Button(text("letter.preview"), click -> preview());
        dialog = new FormDialog(
                text("letter.edit.title", name),
                text("shared.save"),
                this::save,
                new Paragraph(text("letter.edit.lead")),
                subject,
                opening,
                preview);
    }

    void open() {
        dialog.open();
    }

    private boolean save() {
        if (!good()) return false;
        texts.change(typed());
        kept.run();
        return true;
    }

    private void preview() {
        if (good()) Notices.attempt(() -> new PreviewDialog(texts.preview(typed())).open());
    }

    private LetterText typed() {
        return new LetterText(before.kind(), before.version(), subject.getValue(), opening.getValue());
    }

    private boolean good() {
        boolean goodSubject = good(subject, LetterText::subject);
        boolean goodOpening = good(opening, LetterText::opening);
        return goodSubject && goodOpening;
    }

    private static <F extends HasValueAndElement<?, String> & HasValidationProperties> boolean good(
            F field, UnaryOperator<String> rule) {
        try {
            String unused = rule.apply(field.getValue());
            field.setInvalid(false);
            return true;
        } catch (InvalidValue refused) {
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            return false;
        }
    }

    private String text(String key, Object... arguments) {
        return subject.getTranslation(key, arguments);
    }
}
