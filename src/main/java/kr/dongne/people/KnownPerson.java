package kr.dongne.people;

import java.util.List;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A person as a list from outside is compared with: who, at which version, and every affiliation in the asker's sight. */
public record KnownPerson(
        PersonId id,
        long version,
        String name,
        @Nullable EmailAddress email,
        boolean sharedMailbox,
        @Nullable String phone,
        @Nullable String note,
        List<AffiliationView> affiliations) {}
