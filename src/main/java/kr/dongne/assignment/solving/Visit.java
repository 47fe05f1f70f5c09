package kr.dongne.assignment.solving;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import kr.dongne.assignment.Party;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** The visit of a dong, placed by the search into one of its possible slots, or into none. */
@PlanningEntity
public class Visit {

    private Party party;
    private List<Slot> possible;
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Slot slot;

    Visit(Party party, List<Slot> possible) {
        this.party = party;
        this.possible = possible;
        this.pinned = party.pin() != null;
    }

    /** For copies made by the search only. */
    @SuppressWarnings({"NullAway", "unused"})
    Visit() {
        possible = List.of();
    }

    @PlanningId
    public DongCode dong() {
        return party.dong();
    }

    @PlanningPin
    public boolean pinned() {
        return pinned;
    }

    @ValueRangeProvider
    public List<Slot> possible() {
        return possible;
    }

    Party party() {
        return party;
    }

    /** The slot of a visit that has one. */
    Slot placed() {
        if (slot == null) throw new IllegalStateException("a visit without a slot");
        return slot;
    }

    int level() {
        return party.level(slot == null ? null : slot.window().key());
    }

    /** Two when the window changed or was lost, one when another team comes. */
    int moves() {
        return Tally.moves(party, slot);
    }
}
