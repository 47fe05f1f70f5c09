package kr.dongne.document;

import java.util.List;

/**
 * A part of a register with a heading of its own, such as one dong; an empty heading is not shown.
 *
 * @param rows the texts of each row, one for each column of the register
 */
public record Section(String heading, List<List<String>> rows) {

    public Section {
        rows = rows.stream().map(List::copyOf).toList();
    }

    void requireWidth(int columns) {
        if (rows.stream().anyMatch(row -> row.size() != columns))
            throw new IllegalArgumentException("a row needs a text for each column");
    }
}
