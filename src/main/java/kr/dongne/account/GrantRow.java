package kr.dongne.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * A role that an account has, had or will have, and who gave and took it.
 *
 * @param resting whether the account belongs to somebody who is nothing in the dong today
 */
public record GrantRow(
        UUID id,
        Role role,
        @Nullable DongCode dong,
        @Nullable UUID event,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String grantedBy,
        Instant grantedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        boolean resting) {

    /** Whether it counts on this day. */
    public boolean countsOn(LocalDate day) {
        return revokedAt == null && !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
