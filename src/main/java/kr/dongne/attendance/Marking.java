package kr.dongne.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.attendance.MarkAnswer.Outcome;
import kr.dongne.event.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes in the book, which must be locked: one head for a person whatever way it came in, one mark for a change. */
@Component
class Marking {

    private final AttendanceRepository heads;
    private final MarkRepository marks;
    private final CurrentActor currentActor;
    private final Clock clock;

    Marking(AttendanceRepository heads, MarkRepository marks, CurrentActor currentActor, Clock clock) {
        this.heads = heads;
        this.marks = marks;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    Marker marker(@Nullable String desk, @Nullable String reason) {
        Actor actor = currentActor.get();
        UUID account = actor.accountId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        return new Marker(now, account, actor.name(), desk, reason, null);
    }

    /** The head in the book; written down now if it was not yet. */
    Attendance headOf(EventId event, ListedHead listed) {
        if (listed.row().person() != null)
            return ofPerson(event, listed.row().person().value());
        UUID guest = listed.guestInvitation();
        if (guest != null)
            return heads.findByEventIdAndGuestInvitation(event.value(), guest)
                    .orElseGet(() -> heads.save(Attendance.ofGuest(event, guest)));
        return heads.findById(new AttendanceId(Objects.requireNonNull(listed.attendance())))
                .orElseThrow();
    }

    Attendance ofPerson(EventId event, UUID person) {
        return heads.findByEventIdAndPersonId(event.value(), person)
                .orElseGet(() -> heads.save(Attendance.ofPerson(event, person)));
    }

    /** Sets the status; says ALREADY when the book says so. */
    MarkAnswer set(AttendeeId attendee, Attendance head, AttendanceStatus status, Marker marker) {
        if (head.status() == status) return already(attendee, head);
        return write(attendee, head, status, marker);
    }

    /** Somebody arrived: PRESENT, unless the book says that they are here. */
    MarkAnswer arrive(AttendeeId attendee, Attendance head, Marker marker) {
        if (head.isInPerson()) return already(attendee, head);
        return write(attendee, head, AttendanceStatus.PRESENT, marker);
    }

    private MarkAnswer write(AttendeeId attendee, Attendance head, AttendanceStatus status, Marker marker) {
        AttendanceMark mark = marks.add(head.mark(status, marker));
        return new MarkAnswer(attendee, mark.id(), Outcome.MARKED, status, marker.at());
    }

    private MarkAnswer already(AttendeeId attendee, Attendance head) {
        UUID last = Objects.requireNonNull(head.lastMark());
        Instant arrived = head.arrivedAt();
        Instant at = arrived != null ? arrived : marks.find(last).orElseThrow().at();
        return new MarkAnswer(attendee, last, Outcome.ALREADY, head.status(), at);
    }

    /** Takes a mark back; says ALREADY when that was done before. */
    MarkAnswer undo(AttendeeId attendee, Attendance head, AttendanceMark undone, Marker marker) {
        Optional<AttendanceMark> before = marks.undoOf(undone.id());
        if (before.isPresent())
            return new MarkAnswer(
                    attendee,
                    before.get().id(),
                    Outcome.ALREADY,
                    before.get().statusAfter(),
                    before.get().at());
        AttendanceMark mark = marks.add(head.undo(undone, marker));
        return new MarkAnswer(attendee, mark.id(), Outcome.MARKED, head.status(), marker.at());
    }

    /** The represented person is here by proxy as long as the proxy is here in person. */
    void follow(EventId event, Attendance proxy, @Nullable Attendance represented, UUID cause, Marker marker) {
        Marker because = marker.because(cause);
        if (!proxy.isInPerson()) {
            for (Attendance spokenFor :
                    heads.spokenForBy(event.value(), proxy.id().value())) takeBack(spokenFor, because);
        } else if (represented != null && !represented.hasCome())
            marks.add(represented.mark(AttendanceStatus.PROXY, because));
    }

    private void takeBack(Attendance spokenFor, Marker marker) {
        UUID last = Objects.requireNonNull(spokenFor.lastMark());
        marks.add(spokenFor.undo(marks.find(last).orElseThrow(), marker));
    }

    Optional<AttendanceMark> find(UUID mark) {
        return marks.find(mark);
    }

    Optional<Attendance> head(AttendanceId id) {
        return heads.findById(id);
    }
}
