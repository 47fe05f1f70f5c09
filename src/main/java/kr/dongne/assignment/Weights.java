package kr.dongne.assignment;

/**
 * What the soft rules weigh: each rank below the first wish, a dong two ranks worse than all others, each such rank of a dong
 * that lost last year, visits beyond a consultant's fair share (squared), each visit beyond {@code mostADay} of a team, an
 * evening without wish, and in re-planning a move (two for another window, one for another team).
 */
public record Weights(
        long rank,
        long fairness,
        long lostLastYear,
        long balance,
        int mostADay,
        long beyondMostADay,
        long evening,
        long move) {

    /** What a round begins with. */
    public static final Weights USUAL = new Weights(10, 20, 6, 3, 2, 4, 8, 0);

    public Weights {
        if (Math.min(Math.min(rank, fairness), Math.min(lostLastYear, balance)) < 0
                || Math.min(Math.min(beyondMostADay, evening), Math.min(move, mostADay)) < 0)
            throw new IllegalArgumentException("a weight is not negative");
    }

    /** The same weights with another for a move. */
    public Weights withMove(long weight) {
        return new Weights(rank, fairness, lostLastYear, balance, mostADay, beyondMostADay, evening, weight);
    }
}
