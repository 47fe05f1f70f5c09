package kr.dongne.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the line with the headings: among the first lines the one with the most that are known, else the very first. */
final class Headings {

    private static final int LOOKED_AT = 20;

    private final List<FileLine> waiting = new ArrayList<>();
    private @Nullable FileLine best;
    private long known;
    private boolean found;

    /** The lines under the headings that can be taken now; nothing while it is not known where the headings are. */
    List<FileLine> take(FileLine line) {
        if (found) return List.of(line);
        look(line);
        return waiting.size() < LOOKED_AT ? List.of() : release();
    }

    /** What still waits when the file is at its end. */
    List<FileLine> end() {
        return found ? List.of() : release();
    }

    /** The headings; nothing in an empty file. */
    List<String> texts() {
        return best == null ? List.of() : best.cells();
    }

    private void look(FileLine line) {
        waiting.add(line);
        long headings = Vocabulary.headingsIn(line.cells());
        if (best == null || headings > known) {
            best = line;
            known = headings;
        }
    }

    private List<FileLine> release() {
        found = true;
        FileLine headings = best;
        if (headings == null) return List.of();
        List<FileLine> below = waiting.stream()
                .filter(line -> line.number() > headings.number())
                .toList();
        waiting.clear();
        return below;
    }
}
