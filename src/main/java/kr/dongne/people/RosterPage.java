package kr.dongne.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some lines of the roster, and where the next ones begin; null after the last. */
public record RosterPage(List<RosterRow> rows, @Nullable RosterCursor next) {}
