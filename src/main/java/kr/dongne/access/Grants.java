package kr.dongne.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do today.
 *
 * @param helper whether it helps at the desk of one event, until a set moment
 * @param wide roles that are bound to no dong
 * @param byDong the roles within each dong
 * @param sessions those that nobody has ended
 */
record Grants(
        AccountId account,
        String name,
        boolean enabled,
        boolean helper,
        Set<Role> wide,
        SortedMap<DongCode, Set<Role>> byDong,
        Set<UUID> events,
        Set<UUID> sessions) {

    /** The actor in the chosen dong, or in all dongs where that gives nobody a role in the wrong dong. */
    Actor actor(@Nullable DongCode chosen) {
        if (!enabled) return nobody();
        if (byDong.isEmpty()) return acting(wide, Set.of());
        if (chosen != null && byDong.containsKey(chosen)) return actingIn(chosen);
        return sameInEveryDong()
                ? acting(with(byDong.get(byDong.firstKey())), byDong.keySet())
                : actingIn(byDong.firstKey());
    }

    /** The account without any right. */
    Actor nobody() {
        return new Actor(account, name, Set.of(), Set.of(), Set.of(), false);
    }

    /** Whether all dongs can be seen at once: the roles are the same in each. */
    boolean sameInEveryDong() {
        return Set.copyOf(byDong.values()).size() <= 1;
    }

    private Actor actingIn(DongCode dong) {
        return acting(with(byDong.get(dong)), Set.of(dong));
    }

    private Set<Role> with(@Nullable Set<Role> more) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(wide);
        if (more != null) all.addAll(more);
        return all;
    }

    private Actor acting(Set<Role> roles, Set<DongCode> dongs) {
        return new Actor(account, name, Set.copyOf(roles), Set.copyOf(dongs), events, false);
    }
}
