package kr.dongne.attendance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dongne.event.EventDetails;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/**
 * The list in front of somebody who works with it.
 *
 * @param all everybody, for a proxy may stand for somebody whom the worker does not see
 * @param visible whom the worker sees and may mark
 */
record OpenList(EventDetails event, List<ListedHead> all, List<ListedHead> visible) {

    Optional<ListedHead> find(AttendeeId attendee) {
        return visible.stream().filter(head -> head.is(attendee)).findFirst();
    }

    Optional<ListedHead> find(AttendanceId attendance) {
        return visible.stream()
                .filter(head -> attendance.value().equals(head.attendance()))
                .findFirst();
    }

    /** Whom this one stands for, if anybody. */
    @Nullable ListedHead representedBy(ListedHead proxy) {
        AttendeeId absent = proxy.row().proxyFor();
        if (absent == null) return null;
        return all.stream().filter(head -> head.is(absent)).findFirst().orElse(null);
    }

    /** Every dong that a mark of this one counts in, also those that the worker does not see. */
    Set<DongCode> dongsOf(ListedHead listed, @Nullable ListedHead absent) {
        Set<DongCode> dongs = new HashSet<>();
        for (ListedHead head : all)
            if (head.is(listed.row().id())
                    || (absent != null && head.is(absent.row().id())))
                dongs.addAll(head.row().dongs());
        return dongs;
    }
}
