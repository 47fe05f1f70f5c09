package kr.dongne.roster;

import org.jspecify.annotations.Nullable;

/** Which lines of a dry run are shown; without a state all of them. */
public record LineFilter(@Nullable LineState state, boolean warnedOnly) {

    public static final LineFilter ALL = new LineFilter(null, false);

    String sql() {
        return (state == null ? "true" : "l.state = '" + state.name() + "'") + (warnedOnly ? " and l.warned" : "");
    }
}
