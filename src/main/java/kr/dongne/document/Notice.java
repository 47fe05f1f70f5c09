package kr.dongne.document;

import java.util.List;

/** A framed text above the table. */
public record Notice(String heading, List<String> lines) {

    public Notice {
        lines = List.copyOf(lines);
    }
}
