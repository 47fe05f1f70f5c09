package kr.dongne.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A register or report before it is a file: a title, notes under it, and a table in sections of the same columns.
 *
 * @param notes lines under the title, such as when and where
 * @param notice a framed text that the reader must see before writing anything, such as a privacy notice
 * @param closing lines after the last table
 */
public record Register(
        Locale language,
        String title,
        List<String> notes,
        @Nullable Notice notice,
        List<Column> columns,
        List<Section> sections,
        List<String> closing,
        Layout layout) {

    public Register {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
        if (columns.isEmpty()) throw new IllegalArgumentException("a register needs a column");
        for (Section section : sections) section.requireWidth(columns.size());
    }

    /** The share of the page that a column takes, from 0 to 1. */
    double shareOf(Column column) {
        int total = columns.stream().mapToInt(Column::width).sum();
        return (double) column.width() / total;
    }
}
