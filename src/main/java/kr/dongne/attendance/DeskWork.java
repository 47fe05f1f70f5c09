package kr.dongne.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a desk does: finds the head, locks the book, marks, and remembers what it answered. */
@Component
class DeskWork {

    private final DeskRules rules;
    private final BookLock book;
    private final Marking marking;
    private final AnswerLog answers;
    private final AttendanceScope scope;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher publisher;

    DeskWork(
            DeskRules rules,
            BookLock book,
            Marking marking,
            AnswerLog answers,
            AttendanceScope scope,
            AccessLog accessLog,
            ApplicationEventPublisher publisher) {
        this.rules = rules;
        this.book = book;
        this.marking = marking;
        this.answers = answers;
        this.scope = scope;
        this.accessLog = accessLog;
        this.publisher = publisher;
    }

    MarkAnswer checkIn(CheckIn command) {
        OpenList list = rules.open(command.event(), command.reason(), command.desk(), command.key());
        Marker marker = marking.marker(command.desk(), command.reason());
        book.take(command.event());
        return once(command.event(), command.key(), command, () -> {
            ListedHead listed = list.find(command.attendee()).orElseThrow(NotFound::new);
            Attendance head = marking.headOf(command.event(), listed);
            MarkAnswer answer = marking.arrive(listed.row().id(), head, marker);
            return written(list, listed, head, answer, marker);
        });
    }

    MarkAnswer mark(MarkAttendance command) {
        OpenList list = rules.open(command.event(), command.reason(), command.desk(), command.key());
        book.take(command.event());
        return mark(list, command);
    }

    List<MarkAnswer> markMany(MarkMany command) {
        OpenList list = rules.open(command.event(), command.reason(), command.desk(), command.key());
        book.take(command.event());
        List<MarkAnswer> given = new ArrayList<>();
        for (AttendeeId attendee : command.attendees()) given.add(mark(list, command.one(attendee)));
        return given;
    }

    private MarkAnswer mark(OpenList list, MarkAttendance command) {
        return once(command.event(), command.key(), command, () -> {
            Marker marker = marking.marker(command.desk(), command.reason());
            ListedHead listed = list.find(command.attendee()).orElseThrow(NotFound::new);
            Attendance head = marking.headOf(command.event(), listed);
            MarkAnswer answer = marking.set(listed.row().id(), head, command.status(), marker);
            return written(list, listed, head, answer, marker);
        });
    }

    MarkAnswer undo(UndoMark command) {
        OpenList list = rules.open(command.event(), command.reason(), command.desk(), null);
        book.take(command.event());
        AttendanceMark undone = marking.find(command.mark()).orElseThrow(NotFound::new);
        Attendance head = marking.head(undone.attendance()).orElseThrow(NotFound::new);
        if (!head.event().equals(command.event())) throw new NotFound();
        Optional<ListedHead> listed = list.find(head.id());
        // A walk-in whose only mark was taken back is on no list any more.
        if (listed.isEmpty() && !scope.covers(command.event(), head.walkInDong())) throw new NotFound();
        Marker marker = marking.marker(command.desk(), command.reason());
        AttendeeId attendee = listed.map(one -> one.row().id())
                .orElse(new AttendeeId(head.id().value()));
        MarkAnswer answer = marking.undo(attendee, head, undone, marker);
        if (listed.isPresent()) return written(list, listed.get(), head, answer, marker);
        if (!answer.already()) rules.refuseIfSettled(list, dongsOf(head), command.reason());
        return answer;
    }

    /** What follows from a mark: the represented person, the access log, the news. */
    MarkAnswer written(OpenList list, ListedHead listed, Attendance head, MarkAnswer answer, Marker marker) {
        if (answer.already()) return answer;
        EventId event = list.event().id();
        ListedHead absent = list.representedBy(listed);
        rules.refuseIfSettled(list, list.dongsOf(listed, absent), marker.reason());
        Attendance represented = absent == null ? null : marking.headOf(event, absent);
        marking.follow(event, head, represented, answer.mark(), marker);
        told(event, listed.row().subject());
        return answer;
    }

    private static Set<DongCode> dongsOf(Attendance walkIn) {
        DongCode dong = walkIn.walkInDong();
        return dong == null ? Set.of() : Set.of(dong);
    }

    void told(EventId event, UUID subject) {
        accessLog.record(AccessTask.ATTENDANCE_CHANGED, List.of(subject), null);
        publisher.publishEvent(new AttendanceChanged(event));
    }

    /** Does it unless this key was answered before; the book must be locked, so that two of the same key cannot overlap. */
    MarkAnswer once(EventId event, @Nullable String key, Object request, Supplier<MarkAnswer> action) {
        return answers.find(event, key, request).orElseGet(() -> answers.keep(event, key, request, action.get()));
    }
}
