package kr.dongne.audience;

import java.util.HashSet;
import java.util.Set;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;

/** Whom an event is for: everybody with one of the roles in one of the dongs (no dong means all), more people by name, less the excluded. */
public record Audience(Set<AffiliationRole> roles, Set<DongCode> dongs, Set<PersonId> extra, Set<PersonId> excluded) {

    /** Nobody yet. */
    public static final Audience NOBODY = new Audience(Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        roles = Set.copyOf(roles);
        dongs = Set.copyOf(dongs);
        extra = Set.copyOf(extra);
        excluded = Set.copyOf(excluded);
    }

    /** This audience and one more by name, who is not left out any longer. */
    public Audience with(PersonId person) {
        Set<PersonId> more = new HashSet<>(extra);
        more.add(person);
        Set<PersonId> fewer = new HashSet<>(excluded);
        fewer.remove(person);
        return new Audience(roles, dongs, more, fewer);
    }

    /** This audience without one head, who is left out even where a role would take him or her in. */
    public Audience without(PersonId person) {
        Set<PersonId> fewer = new HashSet<>(extra);
        fewer.remove(person);
        Set<PersonId> more = new HashSet<>(excluded);
        more.add(person);
        return new Audience(roles, dongs, fewer, more);
    }

    /** This audience by its rules alone: nobody who was added or left out by name. */
    public Audience byRules() {
        return new Audience(roles, dongs, Set.of(), Set.of());
    }

    /** This audience on top of what others saved since the base: everybody's additions and removals count. */
    public Audience onTopOf(Audience base, Audience theirs) {
        return new Audience(
                merged(base.roles, theirs.roles, roles),
                merged(base.dongs, theirs.dongs, dongs),
                merged(base.extra, theirs.extra, extra),
                merged(base.excluded, theirs.excluded, excluded));
    }

    private static <T> Set<T> merged(Set<T> base, Set<T> theirs, Set<T> mine) {
        Set<T> merged = new HashSet<>(theirs);
        for (T added : mine) if (!base.contains(added)) merged.add(added);
        for (T kept : base) if (!mine.contains(kept)) merged.remove(kept);
        return merged;
    }
}
