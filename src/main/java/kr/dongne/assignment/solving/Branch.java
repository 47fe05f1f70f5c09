package kr.dongne.assignment.solving;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kr.dongne.assignment.Party;
import kr.dongne.shared.DongCode;

/**
 * A part of all plans: slots that nobody gets, and levels between which dongs are, or at which they are visited.
 *
 * @param apart what fairness costs at least in every plan of this part
 */
record Branch(Set<Slot> closed, Map<DongCode, Levels> levels, long apart) {

    /** All plans. */
    static final Branch ALL = new Branch(Set.of(), Map.of(), 0);

    /**
     * From the best level to the worst, both included.
     *
     * @param visited whether the dong has a visit in every plan; otherwise plans without one belong to the part, too
     */
    record Levels(int best, int worst, boolean visited) {

        static final Levels ANY = new Levels(0, Integer.MAX_VALUE, false);
    }

    /** Whether the dong may be visited at this level. */
    boolean allows(Party party, int level) {
        Levels allowed = levels(party.dong());
        return level >= allowed.best() && level <= allowed.worst();
    }

    Levels levels(DongCode dong) {
        return levels.getOrDefault(dong, Levels.ANY);
    }

    /** The part in which nobody gets these slots. */
    Branch closing(Set<Slot> slots) {
        Set<Slot> all = new HashSet<>(closed);
        all.addAll(slots);
        return new Branch(all, levels, apart);
    }

    /** The part in which the dong is at this level or a better one, or without a visit if it may be. */
    Branch atMost(DongCode dong, int level) {
        Levels now = levels(dong);
        return with(dong, new Levels(now.best(), Math.min(now.worst(), level), now.visited()));
    }

    /** The part in which the dong is visited at this level or a worse one. */
    Branch atLeast(DongCode dong, int level) {
        Levels now = levels(dong);
        return with(dong, new Levels(Math.max(now.best(), level), now.worst(), true));
    }

    /** The same part, in which fairness is known to cost so much. */
    Branch costing(long fairness) {
        return new Branch(closed, levels, Math.max(apart, fairness));
    }

    private Branch with(DongCode dong, Levels changed) {
        Map<DongCode, Levels> all = new HashMap<>(levels);
        all.put(dong, changed);
        return new Branch(closed, all, apart);
    }
}
