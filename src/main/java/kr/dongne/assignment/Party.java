package kr.dongne.assignment;

import java.util.List;
import java.util.Set;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * A dong of the round with what it answered: wishes, best first, windows that cannot be, windows in which its venue is taken;
 * a pin stays as it is, and a current placement is what re-planning starts from.
 */
public record Party(
        DongCode dong,
        List<WindowKey> wishes,
        Set<WindowKey> cannot,
        Set<WindowKey> venueTaken,
        boolean lostLastYear,
        boolean wishesEvening,
        @Nullable Placement pin,
        @Nullable Placement current) {

    private static final int UNRANKED = 3;

    public Party {
        wishes = List.copyOf(wishes);
        cannot = Set.copyOf(cannot);
        venueTaken = Set.copyOf(venueTaken);
        if (wishes.stream().distinct().count() != wishes.size())
            throw new IllegalArgumentException("a window is wished once");
    }

    /** A dong with its wishes, best first, and nothing else. */
    public static Party wishing(DongCode dong, WindowKey... wishes) {
        return new Party(dong, List.of(wishes), Set.of(), Set.of(), false, false, null, null);
    }

    /** The same dong with marks of windows that cannot be. */
    public Party withCannot(WindowKey... windows) {
        return new Party(dong, wishes, Set.of(windows), venueTaken, lostLastYear, wishesEvening, pin, current);
    }

    /** The same dong with windows in which its venue is taken. */
    public Party withVenueTaken(WindowKey... windows) {
        return new Party(dong, wishes, cannot, Set.of(windows), lostLastYear, wishesEvening, pin, current);
    }

    /** The same dong, having lost last year. */
    public Party havingLostLastYear() {
        return new Party(dong, wishes, cannot, venueTaken, true, wishesEvening, pin, current);
    }

    /** The same dong, wishing an evening. */
    public Party wishingEvening() {
        return new Party(dong, wishes, cannot, venueTaken, lostLastYear, true, pin, current);
    }

    /** The same dong, pinned or, with null, no longer pinned. */
    public Party pinned(@Nullable Placement to) {
        return new Party(dong, wishes, cannot, venueTaken, lostLastYear, wishesEvening, to, current);
    }

    /** The same dong with the placement that it has before re-planning. */
    public Party placed(@Nullable Placement now) {
        return new Party(dong, wishes, cannot, venueTaken, lostLastYear, wishesEvening, pin, now);
    }

    /**
     * How far from its first wish the window is: 0 for the first wish, at least 3 for a window that is none of its wishes, one
     * more without a window. A dong that wished nothing is content with any window.
     */
    public int level(@Nullable WindowKey window) {
        int none = wishes.isEmpty() ? 0 : Math.max(UNRANKED, wishes.size());
        if (window == null) return none + 1;
        int rank = wishes.indexOf(window);
        return rank >= 0 ? rank : none;
    }
}
