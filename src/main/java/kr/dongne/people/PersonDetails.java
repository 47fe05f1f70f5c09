package kr.dongne.people;

import java.util.List;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A person as the asker may see him or her: with past, present and coming affiliations of the asker's dongs, and whether
 * there are others, and whether the asker may change anything.
 */
public record PersonDetails(
        PersonId id,
        long version,
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable String phone,
        @Nullable String note,
        List<AffiliationView> affiliations,
        boolean elsewhereToo,
        boolean editable) {

    /** What an editor starts from, and hands back as the base of the change. */
    public PersonFacts facts() {
        return new PersonFacts(name, email, sharedMailbox, PhoneNumber.ofNullable(phone), note);
    }
}
