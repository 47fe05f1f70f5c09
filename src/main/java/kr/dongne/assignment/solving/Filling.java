package kr.dongne.assignment.solving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Window;
import kr.dongne.shared.DongCode;

/** A plan without broken rules that is filled up, dong by dong. */
final class Filling {

    private final Board board;
    private final Map<DongCode, Placement> plan;
    private final Map<Window, Integer> inWindow = new HashMap<>();
    private final Map<GroupDay, List<Slot>> onDay = new HashMap<>();

    private record GroupDay(int group, LocalDate day) {}

    Filling(Board board, Map<DongCode, Placement> plan) {
        this.board = board;
        this.plan = plan;
        plan.values().forEach(placement -> {
            Slot slot = board.slot(placement);
            if (slot != null) take(slot);
        });
    }

    /** Gives every dong without a visit the best slot that is free. */
    void fill() {
        for (Party party : board.problem().parties())
            if (!plan.containsKey(party.dong()))
                board.possible(party).stream()
                        .filter(this::fits)
                        .min(Comparator.comparingInt(
                                slot -> party.level(slot.window().key())))
                        .ifPresent(slot -> {
                            plan.put(party.dong(), slot.placement());
                            take(slot);
                        });
    }

    private void take(Slot slot) {
        inWindow.merge(slot.window(), 1, Integer::sum);
        onDay.computeIfAbsent(day(slot), key -> new ArrayList<>()).add(slot);
    }

    private boolean fits(Slot slot) {
        if (inWindow.getOrDefault(slot.window(), 0) >= slot.window().capacity()) return false;
        List<Slot> others = onDay.getOrDefault(day(slot), List.of());
        return others.stream().noneMatch(slot::clashes)
                && others.stream()
                                .filter(other -> other.team().equals(slot.team()))
                                .count()
                        < slot.team().mostADay();
    }

    private static GroupDay day(Slot slot) {
        return new GroupDay(slot.group(), slot.day());
    }
}
