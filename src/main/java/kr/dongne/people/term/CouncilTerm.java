package kr.dongne.people.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * A term of a dong's council.
 *
 * @param to the last day, which still belongs to it
 * @param endedAt when its members' affiliations were closed; null before
 */
public record CouncilTerm(
        UUID id,
        DongCode dong,
        int ordinal,
        LocalDate from,
        LocalDate to,
        @Nullable Instant endedAt) {

    /** Whether its last day has come and its members' affiliations are still open. */
    public boolean waitsForItsEnd(LocalDate today) {
        return endedAt == null && !to.isAfter(today);
    }
}
