package kr.dongne.people.change;

import java.util.Set;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** What changed about one person in one dong; no dong is an office of the whole district. */
public record RosterChange(
        PersonId person,
        String name,
        @Nullable DongCode dong,
        Kind kind,
        Set<AffiliationRole> before,
        Set<AffiliationRole> after) {

    /** How it changed, in the order in which it is shown. */
    public enum Kind {
        CAME,
        LEFT,
        ROLE,
        EDITED
    }
}
