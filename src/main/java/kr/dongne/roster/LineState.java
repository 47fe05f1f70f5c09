package kr.dongne.roster;

/** What would become of a line. */
public enum LineState {
    NEW,
    CHANGED,
    SAME,
    /** Somebody must say whether it is a person who is known. */
    ASK,
    ERROR,
    /** Left out by somebody's decision. */
    OUT;

    /** Whether applying writes something for it. */
    boolean written() {
        return this == NEW || this == CHANGED;
    }
}
