package kr.dongne.people;

import java.time.LocalDate;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/** An affiliation to be added, from a first to a last day, both included; a role of a dong needs the dong, others have none. */
public record NewAffiliation(
        AffiliationRole role,
        @Nullable DongCode dong,
        LocalDate from,
        @Nullable LocalDate to) {

    public NewAffiliation {
        if (role.inDong() && dong == null) throw new InvalidValue("people.affiliation.dong-missing");
        if (!role.inDong()) dong = null;
        if (to != null && to.isBefore(from)) throw new InvalidValue("people.affiliation.ends-before-start");
    }
}
