package kr.dongne.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What is known of a person apart from affiliations, as a form fills it in. */
public record PersonFacts(
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable PhoneNumber phone,
        @Nullable String note) {

    public PersonFacts {
        name = PersonTexts.name(name);
        note = PersonTexts.note(note);
        if (email == null) sharedMailbox = false;
    }

    Map<PersonField, @Nullable Object> fields() {
        Map<PersonField, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(PersonField.NAME, name);
        fields.put(PersonField.EMAIL, email);
        fields.put(PersonField.SHARED_MAILBOX, sharedMailbox);
        fields.put(PersonField.PHONE, phone);
        fields.put(PersonField.NOTE, note);
        return fields;
    }

    static PersonFacts of(Map<PersonField, @Nullable Object> fields) {
        return new PersonFacts(
                Objects.requireNonNull((String) fields.get(PersonField.NAME)),
                (EmailAddress) fields.get(PersonField.EMAIL),
                Boolean.TRUE.equals(fields.get(PersonField.SHARED_MAILBOX)),
                (PhoneNumber) fields.get(PersonField.PHONE),
                (String) fields.get(PersonField.NOTE));
    }
}
