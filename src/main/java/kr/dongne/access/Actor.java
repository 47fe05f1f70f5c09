package kr.dongne.access;

import java.util.Set;
import java.util.UUID;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Who acts right now: an account with its roles, dongs and events, or the system itself. */
public record Actor(
        @Nullable AccountId account,
        String name,
        Set<Role> roles,
        Set<DongCode> dongs,
        Set<UUID> events,
        boolean system) {

    /** The actor of background work. */
    public static final Actor SYSTEM = new Actor(null, "SYSTEM", Set.of(), Set.of(), Set.of(), true);

    /** The id of the account, as rows keep it; null for the system. */
    public @Nullable UUID accountId() {
        return account == null ? null : account.value();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor sees the whole district; everybody else sees the own dongs only. */
    public boolean seesWholeDistrict() {
        return system || is(Role.DISTRICT_OFFICER);
    }

    public boolean sees(DongCode dong) {
        return seesWholeDistrict() || dongs.contains(dong);
    }

    /** Whether a check-in desk or consultant was assigned to this event; those who see the district are at every one. */
    public boolean worksAt(UUID event) {
        return seesWholeDistrict() || events.contains(event);
    }
}
