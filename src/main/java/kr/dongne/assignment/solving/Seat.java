package kr.dongne.assignment.solving;

import kr.dongne.assignment.ConsultantKey;

/** A consultant with the number of visits that is a fair share. */
public record Seat(ConsultantKey consultant, int fair) {

    /** The square of the visits beyond the fair share. */
    long beyond(long visits) {
        long beyond = Math.max(0, visits - fair);
        return beyond * beyond;
    }
}
