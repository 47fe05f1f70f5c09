package kr.dongne.attendance;

import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.district.Dongs;
import kr.dongne.event.EventDetails;
import kr.dongne.event.EventId;
import kr.dongne.event.EventQueries;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The attendance of events: who is expected, who came, and every mark with its way back. */
@Service
public class AttendanceBook {

    private final EventQueries events;
    private final AttendanceList list;
    private final AttendanceScope scope;
    private final Heads heads;
    private final Dongs dongs;
    private final DeskWork work;
    private final WalkIns walkIns;
    private final AccessLog accessLog;
    private final Transactions transactions;

    AttendanceBook(
            EventQueries events,
            AttendanceList list,
            AttendanceScope scope,
            Heads heads,
            Dongs dongs,
            DeskWork work,
            WalkIns walkIns,
            AccessLog accessLog,
            Transactions transactions) {
        this.events = events;
        this.list = list;
        this.scope = scope;
        this.heads = heads;
        this.dongs = dongs;
        this.work = work;
        this.walkIns = walkIns;
        this.accessLog = accessLog;
        this.transactions = transactions;
    }

    /** Everybody on the list, within what the actor may see: by dong, office and name. */
    @PreAuthorize(Access.ATTENDANCE)
    @Transactional
    public List<ExpectedRow> expected(EventId event) {
        List<ExpectedRow> rows = rows(events.of(event));
        if (!rows.isEmpty()) accessLog.record(AccessTask.ATTENDANCE_READ, subjects(rows), "expected list");
        return rows;
    }

    /** What may have changed since the list was read; it names nobody, so that screens may ask as often as they like. */
    @PreAuthorize(Access.ATTENDANCE)
    @Transactional(readOnly = true)
    public AttendanceNow now(EventId id) {
        EventDetails event = events.of(id);
        List<ExpectedRow> rows = rows(event);
        List<AttendeeState> states = rows.stream()
                .map(row -> new AttendeeState(row.id(), row.status(), row.at(), row.mark()))
                .toList();
        return new AttendanceNow(states, AttendanceCounts.of(event, rows, dongs.all()));
    }

    /** The numbers, in total and by dong, within what the actor may see. */
    @PreAuthorize(Access.ATTENDANCE)
    @Transactional(readOnly = true)
    public AttendanceCounts counts(EventId id) {
        EventDetails event = events.of(id);
        return AttendanceCounts.of(event, rows(event), dongs.all());
    }

    /** Everything that was said of one head, the latest first; no matter of a desk. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional
    public List<MarkRow> history(EventId event, AttendeeId attendee) {
        ListedHead head = visible(events.of(event)).stream()
                .filter(one -> one.is(attendee))
                .findFirst()
                .orElseThrow(NotFound::new);
        accessLog.record(AccessTask.ATTENDANCE_READ, List.of(head.row().subject()), "history");
        UUID attendance = head.attendance();
        return attendance == null ? List.of() : heads.history(attendance);
    }

    /** Somebody arrived; whoever is here already stays as marked, and the answer says since when. */
    @PreAuthorize(Access.ATTENDANCE)
    public MarkAnswer checkIn(CheckIn command) {
        return transactions.call(() -> work.checkIn(command));
    }

    /** Sets a status; refuses with {@link AttendanceProblem}, and with NotFound whom the actor may not see. */
    @PreAuthorize(Access.ATTENDANCE)
    public MarkAnswer mark(MarkAttendance command) {
        return transactions.call(() -> work.mark(command));
    }

    /** Sets one status for many, all or none; how many of them changed. Office work: a desk takes one person at a time. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public int markMany(MarkMany command) {
        List<MarkAnswer> answers = transactions.call(() -> work.markMany(command));
        return (int) answers.stream().filter(answer -> !answer.already()).count();
    }

    /** Restores what was before a mark, by adding one; a second time changes nothing. */
    @PreAuthorize(Access.ATTENDANCE)
    public MarkAnswer undo(UndoMark command) {
        return transactions.call(() -> work.undo(command));
    }

    /** Somebody came who was not found: marks whom name and dong mean, or writes the person down. */
    @PreAuthorize(Access.ATTENDANCE)
    public MarkAnswer walkIn(WalkIn command) {
        return transactions.call(() -> walkIns.walkIn(command));
    }

    /** Who a walk-in of this name could be, on the list or the roster; a dong narrows it. */
    @PreAuthorize(Access.ATTENDANCE)
    @Transactional(readOnly = true)
    public List<WalkInMatch> matches(EventId event, String name, @Nullable DongCode dong) {
        return walkIns.matches(event, name, dong);
    }

    private List<ExpectedRow> rows(EventDetails event) {
        return visible(event).stream().map(ListedHead::row).toList();
    }

    private List<ListedHead> visible(EventDetails event) {
        return scope.visible(event.id(), list.of(event));
    }

    private static List<UUID> subjects(List<ExpectedRow> rows) {
        return rows.stream().map(ExpectedRow::subject).toList();
    }
}
