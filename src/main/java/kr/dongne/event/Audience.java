package kr.dongne.event;

import java.util.Set;
import kr.dongne.people.AffiliationRole;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;

/** Whom an event is for: everybody with one of the roles in one of the dongs (no dong means all), more people by name, less the excluded. */
public record Audience(Set<AffiliationRole> roles, Set<DongCode> dongs, Set<PersonId> extra, Set<PersonId> excluded) {

    /** Nobody yet. */
    public static final Audience NOBODY = new Audience(Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        roles = Set.copyOf(roles);
        dongs = Set.copyOf(dongs);
        extra = Set.copyOf(extra);
        excluded = Set.copyOf(excluded);
    }
}
