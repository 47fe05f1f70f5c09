package kr.dongne.roster;

import java.util.List;

/** A line of a file as it stands there: its number, from 1, and the tidied texts of its cells. */
record FileLine(int number, List<String> cells) {

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
