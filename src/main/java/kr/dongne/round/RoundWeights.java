package kr.dongne.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kr.dongne.assignment.Weights;

/** What the soft rules weigh, as the database holds it. */
@Embeddable
record RoundWeights(
        @Column(name = "weight_rank") int rank,
        @Column(name = "weight_fairness") int fairness,
        @Column(name = "weight_lost_last_year") int lostLastYear,
        @Column(name = "weight_balance") int balance,
        @Column(name = "most_a_day") int mostADay,
        @Column(name = "weight_beyond_most_a_day") int beyondMostADay,
        @Column(name = "weight_evening") int evening) {

    static RoundWeights of(Weights weights) {
        return new RoundWeights(
                Math.toIntExact(weights.rank()),
                Math.toIntExact(weights.fairness()),
                Math.toIntExact(weights.lostLastYear()),
                Math.toIntExact(weights.balance()),
                weights.mostADay(),
                Math.toIntExact(weights.beyondMostADay()),
                Math.toIntExact(weights.evening()));
    }

    Weights read() {
        return new Weights(rank, fairness, lostLastYear, balance, mostADay, beyondMostADay, evening, 0);
    }
}
