package kr.dongne.account;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A role for an account: of the whole district, of one dong, or at one event, as the role demands.
 *
 * @param from the first day
 * @param to the last day; null means until it is revoked
 */
public record GrantRole(
        AccountId account,
        Role role,
        @Nullable DongCode dong,
        @Nullable UUID event,
        LocalDate from,
        @Nullable LocalDate to) {

    private static final Set<Role> OF_A_DONG = Set.of(Role.COUNCIL_OFFICER, Role.DONG_OFFICIAL);

    public GrantRole {
        if (OF_A_DONG.contains(role) != (dong != null) && role != Role.CONSULTANT)
            throw new InvalidValue(dong == null ? "account.grant.dong-missing" : "account.grant.no-dong");
        if (role == Role.CHECK_IN && event == null) throw new InvalidValue("account.grant.event-missing");
        if (event != null && role != Role.CHECK_IN && role != Role.CONSULTANT)
            throw new InvalidValue("account.grant.no-event");
        if (role == Role.CONSULTANT && dong == null && event == null)
            throw new InvalidValue("account.grant.scope-missing");
        if (to != null && to.isBefore(from)) throw new InvalidValue("account.grant.end-before-start");
    }
}
