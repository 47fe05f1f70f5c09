package kr.dongne.people.ui;

import java.util.TreeMap;
import java.util.stream.Stream;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterCursor;
import kr.dongne.people.RosterFilter;
import kr.dongne.people.RosterPage;
import kr.dongne.people.RosterRow;
import org.jspecify.annotations.Nullable;

/**
 * Serves a grid, which asks by line number, from the roster, which goes on after a person: the places reached so far are
 * remembered, so that scrolling down never counts from the top; only a jump walks along the index.
 */
final class RosterPages {

    private final Roster roster;
    private final TreeMap<Integer, RosterCursor> reached = new TreeMap<>();
    private RosterFilter filter;

    RosterPages(Roster roster, RosterFilter filter) {
        this.roster = roster;
        this.filter = filter;
    }

    void show(RosterFilter wanted) {
        filter = wanted;
        reached.clear();
    }

    int count() {
        return roster.count(filter);
    }

    Stream<RosterRow> fetch(int offset, int limit) {
        var before = reached.floorEntry(offset);
        int skip = before == null ? offset : offset - before.getKey();
        RosterPage page = read(before == null ? null : before.getValue(), skip, limit);
        if (page.next() != null) reached.put(offset + page.rows().size(), page.next());
        return page.rows().stream();
    }

    private RosterPage read(@Nullable RosterCursor after, int skip, int limit) {
        return skip == 0 ? roster.list(filter, after, limit) : roster.jump(filter, after, skip, limit);
    }
}
