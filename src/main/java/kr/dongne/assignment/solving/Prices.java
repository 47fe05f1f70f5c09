package kr.dongne.assignment.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it costs to use a slot of which only one among several can be had, where the flow does not know that rule: with
 * every price the flow gives a bound (Lagrangian relaxation), and with good ones a close one.
 */
final class Prices {

    /** So many parts make one of the score's units. */
    static final long PARTS = 64;

    /** No rule has a price, nor can it have one. */
    static final Prices NONE = new Prices(List.of(), new double[0]);

    private final List<Set<Slot>> exclusive;
    private final double[] price;
    private final Map<Slot, Long> bySlot = new HashMap<>();
    private final long total;

    private Prices(List<Set<Slot>> exclusive, double[] price) {
        this.exclusive = exclusive;
        this.price = price;
        long sum = 0;
        for (int i = 0; i < price.length; i++) {
            long whole = Math.round(price[i]);
            if (whole == 0) continue;
            sum += whole;
            for (Slot slot : exclusive.get(i)) bySlot.merge(slot, whole, Long::sum);
        }
        total = sum;
    }

    /** Nothing costs anything yet. */
    static Prices free(Board board) {
        List<Set<Slot>> exclusive = exclusive(board);
        return new Prices(exclusive, new double[exclusive.size()]);
    }

    /** Whether there is a rule that can have a price. */
    boolean possible() {
        return !exclusive.isEmpty();
    }

    /** The price of a slot, in {@link #PARTS}. */
    long of(Slot slot) {
        return bySlot.getOrDefault(slot, 0L);
    }

    /** What the flow's price is too high by, in {@link #PARTS}. */
    long total() {
        return total;
    }

    /** Dearer where too much was visited, cheaper where too little; a step in {@link #PARTS}, by how far bound and best are apart. */
    Prices after(List<Slot> visited, double apart) {
        Set<Slot> used = new HashSet<>(visited);
        double[] excess = new double[price.length];
        double length = 0;
        for (int i = 0; i < price.length; i++) {
            excess[i] = exclusive.get(i).stream().filter(used::contains).count() - 1.0;
            if (price[i] == 0 && excess[i] < 0) excess[i] = 0;
            length += excess[i] * excess[i];
        }
        if (length == 0) return this;
        double[] next = new double[price.length];
        for (int i = 0; i < price.length; i++) next[i] = Math.max(0, price[i] + apart / length * excess[i]);
        return new Prices(exclusive, next);
    }

    /** For each consultant, the largest sets of slots of which all clash with one another. */
    private static List<Set<Slot>> exclusive(Board board) {
        Map<Seat, List<Slot>> bySeat = new LinkedHashMap<>();
        for (Slot slot : board.open())
            for (Seat seat : slot.seats())
                bySeat.computeIfAbsent(seat, key -> new ArrayList<>()).add(slot);
        Set<Set<Slot>> found = new LinkedHashSet<>();
        for (List<Slot> slots : bySeat.values()) {
            slots.sort(Comparator.comparingLong(Slot::start));
            for (Slot last : slots) {
                Set<Slot> clique = new LinkedHashSet<>();
                for (Slot slot : slots)
                    if (slot.start() <= last.start() && slot.endWithTravel() > last.start()) clique.add(slot);
                if (clique.size() > 1) found.add(clique);
            }
        }
        return found.stream()
                .filter(clique ->
                        found.stream().noneMatch(other -> other.size() > clique.size() && other.containsAll(clique)))
                .toList();
    }
}
