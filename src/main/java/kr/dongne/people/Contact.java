package kr.dongne.people;

import java.util.List;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** How to reach a person, with the affiliations that are valid on the asked day and visible to the asker. */
public record Contact(
        PersonId id,
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable String phone,
        List<AffiliationView> affiliations) {}
