package kr.dongne.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import kr.dongne.letter.LetterText;
import kr.dongne.letter.LetterTexts;
import kr.dongne.letter.LetterValues;
import kr.dongne.shared.ui.FieldErrors;
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
        FieldErrors errors = new FieldErrors();
        errors.check(subject, () -> LetterText.subject(subject.getValue()));
        errors.check(opening, () -> LetterText.opening(opening.getValue()));
        return errors.none();
    }

    private String text(String key, Object... arguments) {
        return subject.getTranslation(key, arguments);
    }
}
