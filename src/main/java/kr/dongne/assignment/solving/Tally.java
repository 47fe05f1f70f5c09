package kr.dongne.assignment.solving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.dongne.assignment.Cause;
import kr.dongne.assignment.ConsultantKey;
import kr.dongne.assignment.Costs;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.TeamKey;
import kr.dongne.assignment.Violation;
import kr.dongne.assignment.Weights;
import kr.dongne.assignment.WindowKey;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** Reckons a plan without the search: what it costs by rule, and what stands in the way of a placement. */
public final class Tally {

    private final Board board;
    private final SortedMap<DongCode, Slot> placed = new TreeMap<>();

    private record TeamDay(TeamKey team, LocalDate day) {}

    public Tally(Board board, Map<DongCode, Placement> placements) {
        this.board = board;
        placements.forEach((dong, placement) -> {
            Slot slot = board.slot(placement);
            if (slot != null) placed.put(dong, slot);
        });
    }

    /** The rules that the placed dongs break. */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        for (Party party : board.problem().parties()) {
            Slot slot = placed.get(party.dong());
            if (slot != null) found.addAll(obstacles(party, slot));
        }
        return found;
    }

    /** What stands in the way of the dong in this window with this team, everybody else staying. */
    public List<Violation> obstacles(Party party, Placement placement) {
        Slot slot = board.slot(placement);
        if (slot == null) throw new IllegalArgumentException("no such window or team");
        return obstacles(party, slot);
    }

    private List<Violation> obstacles(Party party, Slot slot) {
        List<Violation> found = new ArrayList<>();
        WindowKey window = slot.window().key();
        if (slot.window().blocked()) found.add(of(Cause.BLOCKED, party, Set.of(), List.of()));
        if (party.cannot().contains(window)) found.add(of(Cause.CANNOT, party, Set.of(), List.of()));
        if (party.venueTaken().contains(window)) found.add(of(Cause.VENUE_TAKEN, party, Set.of(), List.of()));
        if (slot.away()) found.add(of(Cause.TEAM_OFF, party, slot.team().consultants(), List.of()));
        List<DongCode> inWindow = new ArrayList<>();
        List<DongCode> onDay = new ArrayList<>();
        placed.forEach((dong, other) -> {
            if (dong.equals(party.dong())) return;
            if (other.window().equals(slot.window())) inWindow.add(dong);
            if (other.team().key().equals(slot.team().key()) && other.day().equals(slot.day())) onDay.add(dong);
            if (other.clashes(slot)) {
                boolean elsewhere = other.window().overlaps(slot.window());
                Set<ConsultantKey> both = new HashSet<>(slot.team().consultants());
                both.retainAll(other.team().consultants());
                found.add(of(elsewhere ? Cause.CONSULTANT_ELSEWHERE : Cause.TRAVEL_BUFFER, party, both, List.of(dong)));
            }
        });
        if (inWindow.size() >= slot.window().capacity()) found.add(of(Cause.WINDOW_FULL, party, Set.of(), inWindow));
        if (onDay.size() >= slot.team().mostADay())
            found.add(of(Cause.DAY_LIMIT, party, slot.team().consultants(), onDay));
        return found;
    }

    private static Violation of(Cause cause, Party party, Set<ConsultantKey> consultants, List<DongCode> others) {
        return new Violation(cause, party.dong(), Set.copyOf(consultants), List.copyOf(others));
    }

    /** What the plan costs by rule. */
    public Costs costs() {
        Weights weights = board.problem().weights();
        long levels = 0;
        long lost = 0;
        long evenings = 0;
        long moves = 0;
        var apart = new LevelsApart();
        for (Party party : board.problem().parties()) {
            Slot slot = placed.get(party.dong());
            int level = party.level(slot == null ? null : slot.window().key());
            levels += level;
            if (party.lostLastYear()) lost += level;
            moves += moves(party, slot);
            if (slot == null) continue;
            if (slot.window().evening() && !party.wishesEvening()) evenings++;
            if (!party.wishes().isEmpty()) apart.add(level);
        }
        return new Costs(
                weights.rank() * levels,
                weights.fairness() * Math.max(0, apart.apart() - 1),
                weights.lostLastYear() * lost,
                weights.balance() * unbalanced(),
                weights.beyondMostADay() * beyond(weights.mostADay()),
                weights.evening() * evenings,
                weights.move() * moves);
    }

    static int moves(Party party, @Nullable Slot slot) {
        Placement current = party.current();
        if (current == null) return 0;
        if (slot == null || !slot.window().key().equals(current.window())) return 2;
        return slot.team().key().equals(current.team()) ? 0 : 1;
    }

    /** How many dongs have no visit. */
    public int unplaced() {
        return board.problem().parties().size() - placed.size();
    }

    private long unbalanced() {
        Map<Seat, Long> visits = new HashMap<>();
        placed.values().stream()
                .map(Slot::seats)
                .flatMap(Collection::stream)
                .forEach(seat -> visits.merge(seat, 1L, Long::sum));
        return visits.entrySet().stream()
                .mapToLong(entry -> entry.getKey().beyond(entry.getValue()))
                .sum();
    }

    private long beyond(int most) {
        Map<TeamDay, Long> visits = new HashMap<>();
        placed.values().forEach(slot -> visits.merge(new TeamDay(slot.team().key(), slot.day()), 1L, Long::sum));
        return visits.values().stream()
                .mapToLong(count -> Math.max(0, count - most))
                .sum();
    }
}
