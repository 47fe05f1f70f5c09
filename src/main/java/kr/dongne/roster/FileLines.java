package kr.dongne.roster;

import java.util.function.Consumer;

/** Gives the lines of a file one after the other, holding no more than a few of them. */
interface FileLines {

    /** Refuses with {@link RosterProblem.Unreadable}. */
    void forEach(Consumer<FileLine> taker);
}
