package kr.dongne.assignment.solving;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Score;
import kr.dongne.shared.DongCode;

/**
 * Branch and bound over what the flow leaves out: where its plan has somebody at two places at once, or fairness costs
 * something, all plans are divided into parts, and each part has a flow of its own. When no part is left that could be
 * better, the best plan is proven.
 */
final class Branching {

    private static final int STEPS = 150;
    private static final int PATIENCE = 4;
    private static final double SHORTEST = 0.01;
    private static final double GUESS = 0.3;

    private final Board board;
    private final Dividing dividing;
    private final BooleanSupplier ended;
    private final Deque<Relaxed> open = new ArrayDeque<>();
    private final Prices free;
    private Prices prices;
    private Relaxed best;
    private Score unsettled;

    /** Searches until all is settled, or it is to end. */
    Branching(Board board, FlowStart flow, BooleanSupplier ended) {
        this.board = board;
        this.ended = ended;
        dividing = new Dividing(board);
        free = Prices.free(board);
        prices = free;
        Relaxed all = Relaxed.of(board, Branch.ALL, free, flow);
        best = all;
        unsettled = all.score();
        take(free.possible() ? priced(all) : all);
        search();
    }

    /** The best plan that was found. */
    Map<DongCode, Placement> best() {
        return best.plan();
    }

    /** No plan without violations scores better. */
    Score bound() {
        return Stream.concat(open.stream().map(Relaxed::bound), Stream.of(best.score(), unsettled))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Looks for the prices with the closest bound; the steps grow shorter when they do not help. */
    private Relaxed priced(Relaxed all) {
        Relaxed closest = all;
        Relaxed last = all;
        Prices tried = free;
        double reach = 1;
        int idle = 0;
        for (int step = 0; step < STEPS && reach > SHORTEST && !settled(closest) && !ended.getAsBoolean(); step++) {
            tried = tried.after(last.visited(), reach * apart(last) * Prices.PARTS);
            last = Relaxed.of(board, Branch.ALL, tried).within(all);
            keep(last);
            if (last.bound().compareTo(closest.bound()) > 0) {
                closest = last;
                prices = tried;
                idle = 0;
            } else if (++idle == PATIENCE) {
                reach /= 2;
                idle = 0;
            }
        }
        return closest;
    }

    /** How far the best plan is from the bound; a guess while some dongs have no visit in it. */
    private double apart(Relaxed part) {
        Score reached = best.score();
        double apart = reached.unplaced() > part.bound().unplaced()
                ? part.bound().cost() * GUESS
                : reached.cost() - part.bound().cost();
        return Math.max(1, apart);
    }

    private void search() {
        while (!open.isEmpty() && !ended.getAsBoolean()) {
            Relaxed whole = open.pop();
            if (settled(whole)) continue;
            var parts = dividing.parts(whole);
            if (!parts.isEmpty())
                parts.stream()
                        .map(part -> Relaxed.of(board, part, prices).within(whole))
                        .sorted(Comparator.comparing(Relaxed::bound).reversed())
                        .forEach(this::take);
            else if (!whole.exact())
                take(Relaxed.of(board, whole.branch(), free).within(whole));
            else if (whole.bound().compareTo(unsettled) < 0) unsettled = whole.bound();
        }
    }

    private void take(Relaxed part) {
        keep(part);
        if (!settled(part)) open.push(part);
    }

    private void keep(Relaxed part) {
        if (part.score().compareTo(best.score()) < 0) best = part;
    }

    /** Whether no plan of this part is better than the best, or than its own. */
    private boolean settled(Relaxed part) {
        return part.solved() || part.bound().compareTo(best.score()) >= 0;
    }
}
