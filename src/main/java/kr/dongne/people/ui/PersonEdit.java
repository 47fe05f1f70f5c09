package kr.dongne.people.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import kr.dongne.people.EditPerson;
import kr.dongne.people.People;
import kr.dongne.people.PeopleProblem;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.PersonField;
import kr.dongne.people.PersonId;
import kr.dongne.shared.ui.ConflictDialog;
import org.jspecify.annotations.Nullable;

/** One person being edited: what the editor started from, and mine or theirs where somebody else was faster. */
final class PersonEdit {

    private final People people;
    private final PersonId person;
    private final PersonFields fields;
    private PersonFacts base;

    PersonEdit(People people, PersonId person, PersonFacts base, PersonFields fields) {
        this.people = people;
        this.person = person;
        this.base = base;
        this.fields = fields;
    }

    /** Saves what is typed; false when a field was refused or a choice is still to be made, everything typed being kept. */
    boolean save(Runnable saved) {
        var typed = fields.value();
        if (typed.isEmpty()) return false;
        try {
            people.edit(new EditPerson(person, base, typed.get().facts()));
            saved.run();
            return true;
        } catch (PeopleProblem.Conflict conflict) {
            choose(conflict, saved);
            return false;
        }
    }

    private void choose(PeopleProblem.Conflict conflict, Runnable saved) {
        new ConflictDialog<>(conflict.fields(), PersonEdit::label, (field, value) -> words(value), mine -> {
                    base = conflict.current();
                    fields.read(conflict.resolve(mine));
                    save(saved);
                })
                .open();
    }

    private static String label(PersonField field) {
        return I18NProvider.translate(
                "people." + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> I18NProvider.translate("shared.none");
            case Boolean yes -> I18NProvider.translate(yes ? "shared.yes" : "shared.no");
            default -> value.toString();
        };
    }
}
