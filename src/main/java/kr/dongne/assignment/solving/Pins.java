package kr.dongne.assignment.solving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Team;
import kr.dongne.assignment.Weights;
import kr.dongne.assignment.Window;

/** What the pinned visits take away from the others. */
final class Pins {

    private final Board board;
    private final List<Slot> pinned = new ArrayList<>();
    private long ownCost;

    Pins(Board board) {
        this.board = board;
        Weights weights = board.problem().weights();
        for (Party party : board.problem().parties()) {
            Slot slot = board.slot(party.pin());
            if (slot == null) continue;
            pinned.add(slot);
            long perLevel = weights.rank() + (party.lostLastYear() ? weights.lostLastYear() : 0);
            ownCost += party.level(slot.window().key()) * perLevel + Tally.moves(party, slot) * weights.move();
            if (slot.window().evening() && !party.wishesEvening()) ownCost += weights.evening();
        }
    }

    boolean leave(Slot slot) {
        return pinned.stream().noneMatch(slot::clashes);
    }

    long in(Window window) {
        return pinned.stream().filter(slot -> slot.window().equals(window)).count();
    }

    long of(Team team) {
        return pinned.stream()
                .filter(slot -> slot.team().key().equals(team.key()))
                .count();
    }

    long onDay(Team team, LocalDate day) {
        return pinned.stream()
                .filter(slot ->
                        slot.team().key().equals(team.key()) && slot.day().equals(day))
                .count();
    }

    /** What the pinned visits cost whatever becomes of the others. */
    long cost() {
        Weights weights = board.problem().weights();
        long cost = ownCost;
        for (Team team : board.problem().teams()) {
            if (!board.shares(team))
                for (Seat seat : board.seats(team)) cost += weights.balance() * seat.beyond(of(team));
            cost += weights.beyondMostADay()
                    * pinned.stream()
                            .map(Slot::day)
                            .distinct()
                            .mapToLong(day -> Math.max(0, onDay(team, day) - weights.mostADay()))
                            .sum();
        }
        return cost;
    }
}
