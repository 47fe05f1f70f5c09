package kr.dongne.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import kr.dongne.shared.FieldConflict;
import org.jspecify.annotations.Nullable;

/** Mine or theirs, field by field: nothing is chosen beforehand, and nothing that was typed is lost. */
public final class ConflictDialog<K> extends Dialog {

    private enum Side {
        MINE,
        THEIRS
    }

    private final transient Function<K, String> label;
    private final transient BiFunction<K, @Nullable Object, String> words;
    private final transient Consumer<Predicate<K>> onChosen;
    private final Map<K, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

    /** Label and words are a field's name and what a value of that field is called; the choice says for which fields mine is kept. */
    public ConflictDialog(
            List<FieldConflict<K>> conflicts,
            Function<K, String> label,
            BiFunction<K, @Nullable Object, String> words,
            Consumer<Predicate<K>> onChosen) {
        this.label = label;
        this.words = words;
        this.onChosen = onChosen;
        setHeaderTitle(getTranslation("shared.conflict.title"));
        addClassName("conflict-dialog");
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("shared.conflict.text")));
        conflicts.forEach(conflict -> add(choice(conflict)));
        Button save = new Button(getTranslation("shared.conflict.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.conflict.back"), click -> close()), save);
    }

    private RadioButtonGroup<Side> choice(FieldConflict<K> conflict) {
        RadioButtonGroup<Side> choice = new RadioButtonGroup<>(label.apply(conflict.field()));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(side -> side == Side.MINE
                ? getTranslation("shared.conflict.mine", words.apply(conflict.field(), conflict.mine()))
                : getTranslation("shared.conflict.theirs", words.apply(conflict.field(), conflict.theirs())));
        choice.setManualValidation(true);
        choices.put(conflict.field(), choice);
        return choice;
    }

    private void save() {
        FieldErrors errors = new FieldErrors();
        choices.values().forEach(choice -> {
            FieldErrors.clear(choice);
            if (choice.getValue() == null) errors.refuse(choice, getTranslation("shared.conflict.choose"));
        });
        if (!errors.none()) return;
        close();
        onChosen.accept(field -> {
            RadioButtonGroup<Side> choice = choices.get(field);
            return choice != null && choice.getValue() == Side.MINE;
        });
    }
}
