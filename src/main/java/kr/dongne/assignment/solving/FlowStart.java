package kr.dongne.assignment.solving;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Score;
import kr.dongne.assignment.Team;
import kr.dongne.assignment.Weights;
import kr.dongne.assignment.Window;
import kr.dongne.shared.DongCode;

/**
 * The cheapest flow of dongs over windows, slots, and teams' days: a place to start from, and a score that no plan beats. It leaves
 * out fairness, the way between windows that are not all exclusive, and consultants of several teams; so its plan may break
 * rules, and what breaks them is left without a slot.
 */
public final class FlowStart {

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final Board board;
    private final Branch branch;
    private final Prices prices;
    private final Weights weights;
    private final Pins pins;
    private final Flow flow;
    private int nodes = 2;

    private final int[] hubs;
    private final List<List<Party>> atHub = List.of(new ArrayList<>(), new ArrayList<>());
    private final SequencedMap<Window, Integer> windows = new LinkedHashMap<>();
    private final Map<Window, Map<Integer, Slot>> slotsByArc = new HashMap<>();
    private final Map<Window, Map<Integer, Party>> partiesByArc = new HashMap<>();
    private final Map<Window, int[]> hubArcs = new HashMap<>();
    private final Map<Party, Integer> hubOf = new HashMap<>();
    private final long never;

    /** The slots to start from; dongs that are missing have none yet. */
    private final Map<DongCode, Slot> placed = new LinkedHashMap<>();

    /** What the flow visits, whatever rules it breaks. */
    private final List<Slot> visited = new ArrayList<>();

    private final Score bound;

    public FlowStart(Board board) {
        this(board, Branch.ALL, Prices.NONE);
    }

    /** For the plans of this part only, with prices for what the flow does not know. */
    FlowStart(Board board, Branch branch, Prices prices) {
        this.board = board;
        this.branch = branch;
        this.prices = prices;
        this.weights = board.problem().weights();
        this.pins = new Pins(board);
        int size = 4
                + board.problem().parties().size()
                + 3 * board.open().size()
                + 4 * board.problem().windows().size();
        this.flow = new Flow(size + board.problem().teams().size());
        this.hubs = new int[] {nodes++, nodes++};
        this.never = board.never();
        teams();
        windows.forEach(this::hub);
        List<Party> free = board.problem().parties().stream()
                .filter(party -> party.pin() == null)
                .toList();
        free.forEach(this::party);
        long price = Math.ceilDiv(flow.send(SOURCE, SINK) - prices.total(), Prices.PARTS);
        long unplaced = price / never;
        bound = new Score(0, unplaced, price - unplaced * never + pins.cost() + branch.apart());
        decode();
    }

    /** No plan without violations scores better. */
    public Score bound() {
        return bound;
    }

    Map<DongCode, Slot> placed() {
        return placed;
    }

    List<Slot> visited() {
        return visited;
    }

    private int arc(int from, int to, long capacity, long price) {
        return flow.arc(from, to, capacity, price * Prices.PARTS);
    }

    private void teams() {
        Map<Team, SequencedMap<LocalDate, List<List<Slot>>>> exclusive = new LinkedHashMap<>();
        board.open().stream()
                .filter(slot -> pins.leave(slot) && !branch.closed().contains(slot))
                .sorted((a, b) -> Long.compare(a.start(), b.start()))
                .forEach(slot -> join(
                        exclusive
                                .computeIfAbsent(slot.team(), team -> new LinkedHashMap<>())
                                .computeIfAbsent(slot.day(), day -> new ArrayList<>()),
                        slot));
        exclusive.forEach((team, days) -> {
            int node = nodes++;
            long most = 0;
            for (var day : days.entrySet()) most += day(node, team, day.getKey(), day.getValue());
            load(node, team, most);
        });
    }

    /** Slots of which a team can have one only go together; that is enough for the usual day, and never too strict. */
    private static void join(List<List<Slot>> groups, Slot slot) {
        for (List<Slot> group : groups)
            if (group.stream().allMatch(slot::clashes)) {
                group.add(slot);
                return;
            }
        groups.add(new ArrayList<>(List.of(slot)));
    }

    private long day(int teamNode, Team team, LocalDate day, List<List<Slot>> groups) {
        int node = nodes++;
        long before = pins.onDay(team, day);
        long most = Math.min(groups.size(), team.mostADay() - before);
        if (most <= 0) return 0;
        long free = Math.clamp(weights.mostADay() - before, 0, most);
        flow.arc(node, teamNode, free, 0);
        arc(node, teamNode, most - free, weights.beyondMostADay());
        for (List<Slot> group : groups) {
            int one = nodes++;
            flow.arc(one, node, 1, 0);
            for (Slot slot : group) {
                int window = windows.computeIfAbsent(slot.window(), key -> (nodes += 2) - 2);
                slotsByArc
                        .computeIfAbsent(slot.window(), key -> new LinkedHashMap<>())
                        .put(flow.arc(window + 1, one, 1, prices.of(slot)), slot);
            }
        }
        return most;
    }

    private void load(int node, Team team, long most) {
        if (weights.balance() == 0 || board.shares(team)) {
            flow.arc(node, SINK, most, 0);
            return;
        }
        long before = pins.of(team);
        List<Seat> seats = board.seats(team);
        for (long visit = before + 1; visit <= before + most; visit++) {
            long price = 0;
            for (Seat seat : seats) price += weights.balance() * (seat.beyond(visit) - seat.beyond(visit - 1));
            arc(node, SINK, 1, price);
        }
    }

    private void hub(Window window, int node) {
        flow.arc(node, node + 1, Math.max(0, window.capacity() - pins.in(window)), 0);
        long late = window.evening() ? weights.evening() : 0;
        int many = board.problem().parties().size();
        hubArcs.put(window, new int[] {arc(hubs[0], node, many, late), flow.arc(hubs[1], node, many, 0)});
    }

    private void party(Party party) {
        int node = nodes++;
        long perLevel = weights.rank() + (party.lostLastYear() ? weights.lostLastYear() : 0);
        long moved = party.current() == null ? 0 : 2 * weights.move();
        flow.arc(SOURCE, node, 1, 0);
        long without = branch.levels(party.dong()).visited() ? 2 * never : never;
        arc(node, SINK, 1, without + party.level(null) * perLevel + moved);
        boolean marked = !party.cannot().isEmpty() || !party.venueTaken().isEmpty();
        int unranked = party.wishes().isEmpty() ? 0 : party.level(null) - 1;
        if (!marked && branch.allows(party, unranked)) {
            int hub = party.wishesEvening() ? 1 : 0;
            hubOf.put(party, arc(node, hubs[hub], 1, unranked * perLevel + moved));
            atHub.get(hub).add(party);
        }
        Set<Window> possible = new LinkedHashSet<>();
        for (Slot slot : board.possible(party)) possible.add(slot.window());
        for (Window window : possible) {
            Integer to = windows.get(window);
            boolean stays = party.current() != null && party.current().window().equals(window.key());
            int level = party.level(window.key());
            if (to == null || !(marked || stays || party.wishes().contains(window.key()))) continue;
            if (!branch.allows(party, level)) continue;
            long price = level * perLevel
                    + (stays ? 0 : moved)
                    + (window.evening() && !party.wishesEvening() ? weights.evening() : 0);
            partiesByArc.computeIfAbsent(window, key -> new LinkedHashMap<>()).put(arc(node, to, 1, price), party);
        }
    }

    private void decode() {
        Map<Window, List<Party>> visited = new LinkedHashMap<>();
        for (Window window : windows.keySet())
            partiesByArc.getOrDefault(window, Map.of()).forEach((arc, party) -> {
                if (flow.through(arc) > 0)
                    visited.computeIfAbsent(window, key -> new ArrayList<>()).add(party);
            });
        for (int hub = 0; hub < 2; hub++) {
            var through = new ArrayDeque<>(
                    atHub.get(hub).stream().filter(this::throughHub).toList());
            for (Window window : windows.keySet())
                for (long i = flow.through(Objects.requireNonNull(hubArcs.get(window))[hub]); i > 0; i--)
                    visited.computeIfAbsent(window, key -> new ArrayList<>()).add(through.remove());
        }
        visited.forEach(this::give);
    }

    private boolean throughHub(Party party) {
        return flow.through(Objects.requireNonNull(hubOf.get(party))) > 0;
    }

    private void give(Window window, List<Party> parties) {
        List<Slot> free = new ArrayList<>();
        slotsByArc.getOrDefault(window, Map.of()).forEach((arc, slot) -> {
            if (flow.through(arc) > 0) free.add(slot);
        });
        List<Party> waiting = new ArrayList<>();
        for (Party party : parties) {
            Slot current = board.slot(party.current());
            if (current != null && free.remove(current)) put(party, current);
            else waiting.add(party);
        }
        for (Party party : waiting) put(party, free.removeFirst());
    }

    private void put(Party party, Slot slot) {
        visited.add(slot);
        boolean alone = placed.values().stream().noneMatch(slot::clashes);
        if (alone) placed.put(party.dong(), slot);
    }
}
