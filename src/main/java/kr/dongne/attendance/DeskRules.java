package kr.dongne.attendance;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.event.EventStatus;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When attendance may be written at all, and what has to come with it. */
@Component
class DeskRules {

    static final int LONGEST_REASON = 300;
    private static final int LONGEST_DESK = 60;

    private final EventQueries events;
    private final AttendanceList list;
    private final AttendanceScope scope;
    private final SettledLists settled;

    DeskRules(EventQueries events, AttendanceList list, AttendanceScope scope, SettledLists settled) {
        this.events = events;
        this.list = list;
        this.scope = scope;
        this.settled = settled;
    }

    /** Opens the list to write in it: of a published event, or for the office of a closed one with a reason. */
    OpenList open(EventId id, @Nullable String reason, @Nullable String desk, @Nullable String key) {
        within(reason, LONGEST_REASON);
        within(desk, LONGEST_DESK);
        within(key, AnswerLog.LONGEST_KEY);
        EventDetails event = events.of(id);
        if (event.status() == EventStatus.DRAFT || event.status() == EventStatus.CANCELLED)
            throw new AttendanceProblem.NotHeld(event.status());
        if (event.status() == EventStatus.CLOSED) refuseUnlessReasoned(reason);
        return look(event);
    }

    /** Of a dong whose list is closed only the office changes anything, and says why; the book must be locked. */
    void refuseIfSettled(OpenList list, Set<DongCode> dongs, @Nullable String reason) {
        if (!Collections.disjoint(settled.at(list.event().id()), dongs)) refuseUnlessReasoned(reason);
    }

    private void refuseUnlessReasoned(@Nullable String reason) {
        if (!scope.ofTheOffice()) throw new AttendanceProblem.DeskOver();
        if (reason == null || reason.isBlank()) throw new AttendanceProblem.ReasonMissing();
    }

    /** Opens the list to read. */
    OpenList look(EventId id) {
        return look(events.of(id));
    }

    private OpenList look(EventDetails event) {
        List<ListedHead> all = list.of(event);
        return new OpenList(event, all, scope.visible(event.id(), all));
    }

    private static void within(@Nullable String text, int limit) {
        if (text != null && text.length() > limit) throw new AttendanceProblem.TooLong(limit);
    }
}
