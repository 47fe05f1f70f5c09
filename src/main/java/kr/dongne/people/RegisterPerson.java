package kr.dongne.people;

import java.util.List;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Registers a person with the first affiliations. */
public record RegisterPerson(
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable PhoneNumber phone,
        @Nullable String note,
        List<NewAffiliation> affiliations) {

    public RegisterPerson {
        name = PersonTexts.name(name);
        note = PersonTexts.note(note);
        affiliations = List.copyOf(affiliations);
        if (email == null) sharedMailbox = false;
    }
}
