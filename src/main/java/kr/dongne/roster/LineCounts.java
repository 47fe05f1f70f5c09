package kr.dongne.roster;

import java.util.Map;

/** How many lines a dry run has of each state, and how many of them carry a warning. */
public record LineCounts(Map<LineState, Integer> states, int warned) {

    public int of(LineState state) {
        return states.getOrDefault(state, 0);
    }

    public int all() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lines that applying writes. */
    public int written() {
        return of(LineState.NEW) + of(LineState.CHANGED);
    }

    /** Lines that applying leaves out. */
    public int leftOut() {
        return of(LineState.ERROR) + of(LineState.ASK) + of(LineState.OUT);
    }
}
