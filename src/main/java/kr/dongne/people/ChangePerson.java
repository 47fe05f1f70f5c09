package kr.dongne.people;

import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Changes what is known about a person, provided that the version that was read is still the current one. */
public record ChangePerson(
        PersonId id,
        long version,
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable PhoneNumber phone,
        @Nullable String note) {

    public ChangePerson {
        name = PersonTexts.name(name);
        note = PersonTexts.note(note);
        if (email == null) sharedMailbox = false;
    }

    PersonFacts facts() {
        return new PersonFacts(name, email, sharedMailbox, phone, note);
    }
}
