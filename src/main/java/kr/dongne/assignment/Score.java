package kr.dongne.assignment;

/** How good a plan is: violated hard rules first, then dongs without a visit, then the soft cost; each the smaller the better. */
public record Score(long violated, long unplaced, long cost) implements Comparable<Score> {

    /** Smaller is better. */
    @Override
    public int compareTo(Score other) {
        int byRules = Long.compare(violated, other.violated);
        if (byRules != 0) return byRules;
        int byVisits = Long.compare(unplaced, other.unplaced);
        return byVisits != 0 ? byVisits : Long.compare(cost, other.cost);
    }
}
