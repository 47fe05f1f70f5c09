package kr.dongne.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import kr.dongne.draft.EventDraft;
import kr.dongne.draft.FieldConflict;
import kr.dongne.event.EventProblem;

/** Mine or theirs, field by field: nothing is chosen beforehand, and nothing that was typed is lost. */
final class ConflictDialog extends Dialog {

    private enum Side {
        MINE,
        THEIRS
    }

    private final transient EventProblem.Conflict conflict;
    private final transient FieldWords words;
    private final transient Consumer<EventDraft> onResolved;
    private final Map<FieldConflict, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

    ConflictDialog(EventProblem.Conflict conflict, FieldWords words, Consumer<EventDraft> onResolved) {
        this.conflict = conflict;
        this.words = words;
        this.onResolved = onResolved;
        setHeaderTitle(getTranslation("event.conflict.title"));
        addClassName("event-dialog");
        add(new Paragraph(getTranslation("event.conflict.text")));
        conflict.fields().forEach(field -> add(choice(field)));
        Button save = new Button(getTranslation("event.conflict.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("event.conflict.back"), click -> close()), save);
    }

    private RadioButtonGroup<Side> choice(FieldConflict field) {
        RadioButtonGroup<Side> choice = new RadioButtonGroup<>(FieldWords.label(field.field()));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(side -> side == Side.MINE
                ? getTranslation("event.conflict.mine", words.of(field.mine()))
                : getTranslation("event.conflict.theirs", words.of(field.theirs())));
        choice.setManualValidation(true);
        choices.put(field, choice);
        return choice;
    }

    private void save() {
        Errors errors = new Errors();
        choices.values().forEach(choice -> {
            Errors.clear(choice);
            if (choice.getValue() == null) errors.refuse(choice, getTranslation("event.conflict.choose"));
        });
        if (!errors.none()) return;
        close();
        onResolved.accept(conflict.resolve(field -> {
            RadioButtonGroup<Side> choice = choices.get(field);
            return choice != null && choice.getValue() == Side.MINE;
        }));
    }
}
