package kr.dongne.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.attendance.AttendanceBook;
import kr.dongne.attendance.AttendanceCounts;
import kr.dongne.attendance.AttendanceStatus;
import kr.dongne.attendance.AttendeeId;
import kr.dongne.attendance.CheckIn;
import kr.dongne.attendance.ExpectedRow;
import kr.dongne.attendance.MarkAnswer;
import kr.dongne.attendance.MarkAttendance;
import kr.dongne.attendance.WalkIn;
import kr.dongne.event.EventId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is expected, who came, and checking people in. */
@RestController
@RequestMapping("/api/v1/events/{id}")
class AttendanceApi {

    private final AttendanceBook book;

    AttendanceApi(AttendanceBook book) {
        this.book = book;
    }

    /** One head of the list; {@code attendeeId} is what a check-in names. */
    record HeadJson(
            UUID attendeeId,
            @Nullable UUID personId,
            String name,
            Set<String> dongs,
            boolean expected,
            @Nullable AttendanceStatus status,
            @Nullable Instant at) {

        static HeadJson of(ExpectedRow row) {
            PersonId person = row.person();
            return new HeadJson(
                    row.id().value(),
                    person == null ? null : person.value(),
                    row.name(),
                    row.dongs().stream().map(DongCode::value).collect(Collectors.toSet()),
                    row.expected(),
                    row.status(),
                    row.at());
        }
    }

    /** The list with its numbers. */
    record AttendanceJson(AttendanceCounts counts, List<HeadJson> heads) {}

    /** Somebody who was not found on the list. */
    record WalkInJson(
            String name, @Nullable String dong, @Nullable String phone) {}

    /** A check-in: an attendee of the list (invitation or person id), or a walk-in; without a status they are present. */
    record CheckInJson(
            @Nullable UUID attendeeId,
            @Nullable UUID invitationId,
            @Nullable UUID personId,
            @Nullable WalkInJson walkIn,
            @Nullable AttendanceStatus status,
            @Nullable String reason,
            @Nullable String desk,
            @Nullable String idempotencyKey) {

        @Nullable AttendeeId attendee() {
            UUID id = attendeeId != null ? attendeeId : invitationId != null ? invitationId : personId;
            return id == null ? null : new AttendeeId(id);
        }
    }

    @GetMapping("/attendance")
    AttendanceJson attendance(@PathVariable UUID id) {
        EventId event = new EventId(id);
        return new AttendanceJson(
                book.counts(event),
                book.expected(event).stream().map(HeadJson::of).toList());
    }

    /** The same key gets the same answer; whoever is here already stays as marked, and the answer says ALREADY. */
    @PostMapping("/check-ins")
    MarkAnswer checkIn(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String header,
            @RequestBody CheckInJson body) {
        EventId event = new EventId(id);
        String key = header != null ? header : body.idempotencyKey();
        WalkInJson walkIn = body.walkIn();
        if (walkIn != null) return book.walkIn(arrived(event, walkIn, body, key));
        AttendeeId attendee = body.attendee();
        if (attendee == null) throw new InvalidValue("api.problem.missing", "attendeeId");
        AttendanceStatus status = body.status();
        return status == null
                ? book.checkIn(new CheckIn(event, attendee, body.reason(), body.desk(), key))
                : book.mark(new MarkAttendance(event, attendee, status, body.reason(), body.desk(), key));
    }

    private static WalkIn arrived(EventId event, WalkInJson walkIn, CheckInJson body, @Nullable String key) {
        String dong = walkIn.dong();
        return new WalkIn(
                event,
                Required.field(walkIn.name(), "walkIn.name"),
                dong == null ? null : new DongCode(dong),
                walkIn.phone(),
                null,
                false,
                null,
                body.reason(),
                body.desk(),
                key);
    }
}
