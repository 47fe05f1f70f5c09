package kr.dongne.assignment.solving;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.dongne.assignment.Party;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Score;
import kr.dongne.shared.DongCode;

/**
 * A part of all plans with its flow: what none of them can beat, and a plan made from the flow.
 *
 * @param exact whether the flow had no prices, so that a plan without clashes costs what the flow says
 * @param visited what the flow visits, whatever rules that breaks
 * @param plan without broken rules; some dongs may be without a visit
 */
record Relaxed(
        Branch branch, boolean exact, Score bound, List<Slot> visited, Map<DongCode, Placement> plan, Score score) {

    static Relaxed of(Board board, Branch branch, Prices prices) {
        return of(board, branch, prices, new FlowStart(board, branch, prices));
    }

    static Relaxed of(Board board, Branch branch, Prices prices, FlowStart flow) {
        Map<DongCode, Placement> plan = new TreeMap<>();
        for (Party party : board.problem().parties()) if (party.pin() != null) plan.put(party.dong(), party.pin());
        flow.placed().forEach((dong, slot) -> plan.put(dong, slot.placement()));
        new Filling(board, plan).fill();
        var tally = new Tally(board, plan);
        var score = new Score(0, tally.unplaced(), tally.costs().total());
        return new Relaxed(branch, prices.total() == 0, flow.bound(), List.copyOf(flow.visited()), plan, score);
    }

    /** Part of another part, which bounds it, too. */
    Relaxed within(Relaxed whole) {
        return whole.bound.compareTo(bound) <= 0 ? this : new Relaxed(branch, exact, whole.bound, visited, plan, score);
    }

    /** Whether its own plan is the best of the part. */
    boolean solved() {
        return score.compareTo(bound) <= 0;
    }
}
