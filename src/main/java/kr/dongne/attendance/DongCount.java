package kr.dongne.attendance;

import java.util.List;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * One dong's numbers; somebody of two dongs is counted in both.
 *
 * @param dong null for those who belong to no dong
 * @param missing the roles that must come and have not, neither in person nor by proxy
 * @param quorumAsked whether the event asks for a quorum at all
 */
public record DongCount(
        @Nullable DongCode dong, String name, Tally tally, List<AffiliationRole> missing, boolean quorumAsked) {

    /** Whether everybody whom the quorum needs is there. */
    public boolean quorate() {
        return quorumAsked && missing.isEmpty();
    }
}
