package kr.dongne.people;

import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Unit;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** What a person is, where, and from which day to which last day, both included; no last day means until further notice. */
public record AffiliationView(
        UUID id,
        Unit unit,
        @Nullable DongCode dong,
        AffiliationRole role,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer term) {

    /** Whether it holds on this day. */
    public boolean validOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
