package kr.dongne.people;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves a grid, which asks by line number, from the roster, which goes on after a person: the places reached so far are
 * remembered, so that scrolling down never counts from the top. The first far jump has the roster walked once for places
 * all over it; every later one walks from the nearest of them.
 */
public final class RosterPages {

    /** What is walked along the index without looking for a nearer place, in lines. */
    private static final int SHORT_WALK = 500;

    private static final int MOST_PLACES = 4_000;

    private final Roster roster;
    private final TreeMap<Integer, RosterCursor> reached = new TreeMap<>();
    private RosterFilter filter;
    private boolean outlined;

    public RosterPages(Roster roster, RosterFilter filter) {
        this.roster = roster;
        this.filter = filter;
    }

    /** Goes over to another filter. */
    public void show(RosterFilter wanted) {
        filter = wanted;
        reached.clear();
        outlined = false;
    }

    /** How many lines there are. */
    public int count() {
        return roster.count(filter);
    }

    /** The lines from this one on, at most so many. */
    public Stream<RosterRow> fetch(int offset, int limit) {
        Map.Entry<Integer, RosterCursor> before = before(offset);
        int skip = before == null ? offset : offset - before.getKey();
        RosterPage page = read(before == null ? null : before.getValue(), skip, limit);
        if (page.next() != null) reached.put(offset + page.rows().size(), page.next());
        return page.rows().stream();
    }

    private Map.@Nullable Entry<Integer, RosterCursor> before(int offset) {
        Map.Entry<Integer, RosterCursor> before = reached.floorEntry(offset);
        int walk = before == null ? offset : offset - before.getKey();
        if (walk <= SHORT_WALK || outlined) return before;
        outlined = true;
        reached.putAll(roster.places(filter, Math.max(SHORT_WALK / 2, count() / MOST_PLACES)));
        return reached.floorEntry(offset);
    }

    private RosterPage read(@Nullable RosterCursor after, int skip, int limit) {
        return skip == 0 ? roster.list(filter, after, limit) : roster.jump(filter, after, skip, limit);
    }
}
