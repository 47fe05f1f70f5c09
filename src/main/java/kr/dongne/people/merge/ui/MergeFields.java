package kr.dongne.people.merge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kr.dongne.people.PersonDetails;
import kr.dongne.people.PersonFacts;
import kr.dongne.people.merge.MergePeople;
import kr.dongne.people.merge.MergePreview;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Field by field which of two values is true; a value that only one of the entries has is chosen to begin with. */
final class MergeFields extends Div {

    private final transient PersonDetails first;
    private final transient PersonDetails second;
    private final RadioButtonGroup<PersonDetails> name;
    private final RadioButtonGroup<PersonDetails> phone;
    private final RadioButtonGroup<PersonDetails> email;
    private final RadioButtonGroup<PersonDetails> note;

    MergeFields(MergePreview preview) {
        first = preview.first().person();
        second = preview.second().person();
        addClassName("merge-fields");
        name = choice("people.name", PersonDetails::name);
        phone = choice("people.phone", PersonDetails::phone);
        email = choice("people.email", this::email);
        note = choice("people.note", PersonDetails::note);
        add(name, phone, email, note);
    }

    /** The older entry is the one that is left, so that what points to it goes on pointing to it. */
    MergePeople value() {
        PersonDetails reached = email.getValue();
        PersonFacts facts = new PersonFacts(
                name.getValue().name(),
                reached.email(),
                reached.sharedMailbox(),
                PhoneNumber.ofNullable(phone.getValue().phone()),
                note.getValue().note());
        return new MergePeople(first.id(), first.version(), second.id(), second.version(), facts);
    }

    private RadioButtonGroup<PersonDetails> choice(String labelKey, Function<PersonDetails, @Nullable String> value) {
        String one = value.apply(first);
        String other = value.apply(second);
        Set<PersonDetails> different = new LinkedHashSet<>();
        different.add(first);
        if (!Objects.equals(one, other)) different.add(second);
        RadioButtonGroup<PersonDetails> choice = new RadioButtonGroup<>(getTranslation(labelKey));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(different);
        choice.setItemLabelGenerator(
                person -> Objects.requireNonNullElse(value.apply(person), getTranslation("shared.none")));
        choice.setValue(one == null && other != null ? second : first);
        choice.setReadOnly(different.size() == 1);
        return choice;
    }

    private @Nullable String email(PersonDetails person) {
        if (person.email() == null) return null;
        String address = person.email().value();
        return person.sharedMailbox() ? getTranslation("people.email.shared", address) : address;
    }
}
