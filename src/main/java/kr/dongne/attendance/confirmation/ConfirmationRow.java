package kr.dongne.attendance.confirmation;

import java.util.List;
import kr.dongne.attendance.DongList;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.Tally;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * How far a dong's list is.
 *
 * @param changed whether marks were changed after what was said last
 * @param last what was said last; null as long as nothing was
 * @param fingerprint what the list is like now
 * @param tally the numbers of the list
 */
public record ConfirmationRow(
        EventId event,
        DongCode dong,
        ConfirmationState state,
        boolean changed,
        @Nullable ConfirmationStep last,
        String fingerprint,
        Tally tally,
        boolean marked) {

    /** The tab of the event's page on which a dong's officers confirm. */
    public static final String TAB = "confirmation";

    static ConfirmationRow of(EventId event, DongList list, @Nullable ConfirmationStep last) {
        boolean changed = last != null && !last.fingerprint().equals(list.fingerprint());
        List<ExpectedRow> rows = list.rows();
        return new ConfirmationRow(
                event,
                list.dong(),
                state(last, changed),
                changed,
                last,
                list.fingerprint(),
                Tally.of(rows),
                list.marked());
    }

    /** A confirmation is of the list that was seen: another list is open again. */
    private static ConfirmationState state(@Nullable ConfirmationStep last, boolean changed) {
        if (last == null || (changed && last.said() == ConfirmationState.CONFIRMED)) return ConfirmationState.OPEN;
        return last.said();
    }

    /** The number of the last step, 0 before the first. */
    public long version() {
        return last == null ? 0 : last.number();
    }

    /** What somebody who looks at this row decides upon. */
    public SeenList seen() {
        return new SeenList(event, dong, version(), fingerprint);
    }

    /** Whether the dong has something to say. */
    public boolean waits() {
        return state == ConfirmationState.OPEN && marked;
    }

    /** Whether the office can close it: what the dong confirmed or disputed, or what was changed since it was closed. */
    public boolean closable() {
        return switch (state) {
            case OPEN -> false;
            case CONFIRMED, DISPUTED -> true;
            case CLOSED -> changed;
        };
    }
}
