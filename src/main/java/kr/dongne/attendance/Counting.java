package kr.dongne.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Dong;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.DongCode;

/** Counts a list in total and dong by dong, and says whether each dong has whom its quorum needs. */
final class Counting {

    private final EventDetails event;
    private final List<ExpectedRow> rows;

    Counting(EventDetails event, List<ExpectedRow> rows) {
        this.event = event;
        this.rows = rows;
    }

    /** The dongs in their order, those without anybody left out; at the end those who belong to no dong. */
    AttendanceCounts by(List<Dong> dongs) {
        List<DongCount> counts = new ArrayList<>();
        for (Dong dong : dongs) {
            List<ExpectedRow> own = rows.stream()
                    .filter(row -> row.dongs().contains(dong.code()))
                    .toList();
            if (!own.isEmpty()) counts.add(count(dong, own));
        }
        List<ExpectedRow> others =
                rows.stream().filter(row -> row.dongs().isEmpty()).toList();
        if (!others.isEmpty()) counts.add(new DongCount(null, "", Tally.of(others), List.of(), false));
        return new AttendanceCounts(Tally.of(rows), counts);
    }

    private DongCount count(Dong dong, List<ExpectedRow> own) {
        Set<AffiliationRole> missing = new TreeSet<>(inDongs(event.quorumRoles()));
        for (ExpectedRow row : own) if (row.came()) missing.removeAll(rolesIn(dong.code(), row));
        return new DongCount(
                dong.code(),
                dong.name(),
                Tally.of(own),
                List.copyOf(missing),
                !inDongs(event.quorumRoles()).isEmpty());
    }

    /** A role that no dong has, such as the district's officer, is no matter of a dong's quorum. */
    private static Set<AffiliationRole> inDongs(Set<AffiliationRole> roles) {
        Set<AffiliationRole> held = new TreeSet<>(roles);
        held.removeIf(role -> !role.inDong());
        return held;
    }

    private static List<AffiliationRole> rolesIn(DongCode dong, ExpectedRow row) {
        return row.affiliations().stream()
                .filter(affiliation -> dong.equals(affiliation.dong()))
                .map(affiliation -> affiliation.role())
                .toList();
    }
}
