package kr.dongne.assignment.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.assignment.Party;
import kr.dongne.shared.DongCode;

/** Divides the plans of a part by what its flow did not know: nothing is lost, and each part knows more than the whole did. */
final class Dividing {

    private final Board board;
    private final Map<Integer, List<Slot>> openByGroup;

    private record Ranked(DongCode dong, int level) {}

    Dividing(Board board) {
        this.board = board;
        openByGroup = byGroup(board.open());
    }

    /** The parts that are possible at all; nothing where there is nothing to divide by. */
    List<Branch> parts(Relaxed whole) {
        List<Branch> parts = elsewhere(whole);
        if (parts.isEmpty()) parts = apart(whole);
        if (parts.contains(whole.branch())) return List.of();
        return parts.stream().filter(this::possible).toList();
    }

    private boolean possible(Branch part) {
        return board.problem().parties().stream()
                .allMatch(party -> party.pin() == null
                        || part.allows(party, party.level(party.pin().window())));
    }

    /** Either the slot that clashes with most others is closed, or all of those are. */
    private List<Branch> elsewhere(Relaxed whole) {
        Slot middle = null;
        Set<Slot> most = Set.of();
        for (List<Slot> visited : byGroup(whole.visited()).values())
            for (Slot slot : visited) {
                if (visited.stream().noneMatch(other -> other != slot && other.clashes(slot))) continue;
                Set<Slot> around = openByGroup.getOrDefault(slot.group(), List.of()).stream()
                        .filter(other -> other != slot && other.clashes(slot))
                        .filter(other -> !whole.branch().closed().contains(other))
                        .collect(Collectors.toSet());
                if (middle != null && around.size() <= most.size()) continue;
                middle = slot;
                most = around;
            }
        return middle == null
                ? List.of()
                : List.of(whole.branch().closing(Set.of(middle)), whole.branch().closing(most));
    }

    private static Map<Integer, List<Slot>> byGroup(List<Slot> slots) {
        return slots.stream().collect(Collectors.groupingBy(Slot::group, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * The dong that is worst off by itself is better off; or it is not and nobody comes near it, which costs; or somebody
     * does, which is one part for each other dong.
     */
    private List<Branch> apart(Relaxed whole) {
        List<Ranked> ranked = ranked(whole);
        if (ranked.size() < 2) return List.of();
        Ranked worst = ranked.getFirst();
        int next = ranked.get(1).level();
        if (worst.level() - next < 2) return List.of();
        List<Branch> parts = new ArrayList<>();
        parts.add(whole.branch().atMost(worst.dong(), worst.level() - 1));
        Branch stays = whole.branch().atLeast(worst.dong(), worst.level());
        Branch alone = stays.costing(board.problem().weights().fairness() * (worst.level() - next - 1));
        for (Party other : board.problem().parties()) {
            if (other.wishes().isEmpty() || other.dong().equals(worst.dong())) continue;
            alone = alone.atMost(other.dong(), next);
            parts.add(stays.atLeast(other.dong(), next + 1));
        }
        parts.add(alone);
        return parts;
    }

    /** Those with wishes and a visit, the worst off first. */
    private List<Ranked> ranked(Relaxed whole) {
        List<Ranked> ranked = new ArrayList<>();
        for (Party party : board.problem().parties()) {
            var placement = whole.plan().get(party.dong());
            if (placement != null && !party.wishes().isEmpty())
                ranked.add(new Ranked(party.dong(), party.level(placement.window())));
        }
        ranked.sort(Comparator.comparingInt(Ranked::level).reversed());
        return ranked;
    }
}
