package kr.dongne.assignment;

/** What a plan costs by soft rule, weighed. */
public record Costs(
        long rank, long fairness, long lostLastYear, long balance, long beyondMostADay, long evening, long move) {

    /** All together. */
    public long total() {
        return rank + fairness + lostLastYear + balance + beyondMostADay + evening + move;
    }
}
