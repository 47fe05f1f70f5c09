package kr.dongne.roster;

import java.time.LocalDate;
import java.util.List;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What a line says about a person and an affiliation; null where it says nothing, or nothing that can be understood. */
record Wanted(
        @Nullable String name,
        @Nullable DongCode dong,
        @Nullable AffiliationRole role,
        @Nullable String phone,
        @Nullable EmailAddress email,
        @Nullable Boolean shared,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note,
        List<Mark> marks) {

    boolean wrong() {
        return marks.stream().anyMatch(mark -> mark.level() == Mark.Level.ERROR);
    }
}
