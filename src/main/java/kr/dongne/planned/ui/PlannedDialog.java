package kr.dongne.planned.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.dongne.letter.LetterText;
import kr.dongne.letter.LetterValues;
import kr.dongne.letter.MailPreview;
import kr.dongne.letter.ui.PreviewDialog;
import kr.dongne.planned.PlannedDraft;
import kr.dongne.planned.PlannedKind;
import kr.dongne.shared.ui.FieldErrors;
import kr.dongne.shared.ui.FormDialog;
import kr.dongne.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Plans a mail, or changes one that has not left. */
final class PlannedDialog {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int LINES = 4;

    private final Consumer<PlannedDraft> keep;
    private final Function<PlannedDraft, MailPreview> shown;
    private final Runnable kept;
    private final Select<PlannedKind> kind = new Select<>();
    private final IntegerField days = new IntegerField();
    private final TimePicker at = new TimePicker();
    private final TextArea words = new TextArea();
    private final FormDialog dialog;

    PlannedDialog(
            String title,
            @Nullable PlannedDraft before,
            Consumer<PlannedDraft> keep,
            Function<PlannedDraft, MailPreview> shown,
            Runnable kept) {
        this.keep = keep;
        this.shown = shown;
        this.kept = kept;
        fields(before == null ? new PlannedDraft(PlannedKind.SILENT, 1, MORNING, null) : before);
        Button preview = new Button(text("letter.preview"), click -> preview());
        Div when = new Div(days, at);
        when.addClassName("toolbar");
        dialog = new FormDialog(title, text("shared.save"), this::save, kind, when, words, preview);
    }

    void open() {
        dialog.open();
    }

    private void fields(PlannedDraft before) {
        kind.setLabel(text("planned.kind"));
        kind.setItems(PlannedKind.values());
        kind.setItemLabelGenerator(PlannedWords::of);
        kind.addValueChangeListener(change ->
                days.setLabel(text(change.getValue().afterwards() ? "planned.days.after" : "planned.days.before")));
        kind.setValue(before.kind());
        kind.setWidthFull();
        days.setValue(before.days());
        days.setStepButtonsVisible(true);
        days.setMin(0);
        days.setMax(PlannedDraft.MOST_DAYS);
        days.setManualValidation(true);
        at.setLabel(text("planned.at"));
        at.setValue(before.at());
        at.setManualValidation(true);
        words.setLabel(text("planned.words"));
        words.setHelperText(text("planned.words.hint", LetterValues.WORDS.typed()));
        words.setMaxLength(LetterText.LONGEST_OPENING);
        words.setMinRows(LINES);
        words.setValue(Objects.requireNonNullElse(before.words(), ""));
        words.setManualValidation(true);
        words.setWidthFull();
    }

    private boolean save() {
        PlannedDraft draft = draft();
        if (draft == null) return false;
        FieldErrors errors = new FieldErrors();
        errors.check(days, () -> keep.accept(draft));
        if (!errors.none()) return false;
        Notices.success("planned.kept");
        kept.run();
        return true;
    }

    private void preview() {
        PlannedDraft draft = draft();
        if (draft != null) Notices.attempt(() -> new PreviewDialog(shown.apply(draft)).open());
    }

    /** What is typed; null after what is wrong was said at its field. */
    private @Nullable PlannedDraft draft() {
        FieldErrors errors = new FieldErrors();
        errors.check(days, () -> PlannedDraft.days(Objects.requireNonNullElse(days.getValue(), -1)));
        errors.check(at, () -> PlannedDraft.at(Objects.requireNonNullElse(at.getValue(), LocalTime.MIN)));
        errors.check(words, () -> PlannedDraft.words(words.getValue()));
        return errors.none()
                ? new PlannedDraft(kind.getValue(), days.getValue(), at.getValue(), words.getValue())
                : null;
    }

    private String text(String key, Object... arguments) {
        return kind.getTranslation(key, arguments);
    }
}
