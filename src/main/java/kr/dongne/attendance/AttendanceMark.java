package kr.dongne.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.dongne.shared.Uuid7;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was said of a head at a moment, and by whom; written once. */
@Entity
@Immutable
@Table(name = "attendance_mark")
@SuppressWarnings("UnusedVariable") // lists read the log by SQL
class AttendanceMark {

    @Id
    private UUID id = Uuid7.next();

    private UUID attendanceId;
    private int number;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceStatus statusBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceStatus statusAfter;

    private @Nullable Instant arrivedBefore;
    private @Nullable UUID previousMark;
    private @Nullable UUID undoes;
    private @Nullable UUID causedBy;
    private @Nullable String reason;
    private @Nullable String desk;
    private @Nullable UUID byAccount;
    private String byName;

    @SuppressWarnings("NullAway.Init")
    protected AttendanceMark() {}

    private AttendanceMark(Attendance head, @Nullable AttendanceStatus after, Marker marker) {
        attendanceId = head.id().value();
        number = head.marks() + 1;
        at = marker.at();
        statusBefore = head.status();
        statusAfter = after;
        arrivedBefore = head.arrivedAt();
        previousMark = head.lastMark();
        causedBy = marker.cause();
        reason = marker.reason();
        desk = marker.desk();
        byAccount = marker.account();
        byName = marker.name();
    }

    static AttendanceMark made(Attendance head, AttendanceStatus after, Marker marker) {
        return new AttendanceMark(head, after, marker);
    }

    static AttendanceMark undoing(Attendance head, AttendanceMark undone, Marker marker) {
        AttendanceMark mark = new AttendanceMark(head, undone.statusBefore, marker);
        mark.undoes = undone.id;
        return mark;
    }

    UUID id() {
        return id;
    }

    AttendanceId attendance() {
        return new AttendanceId(attendanceId);
    }

    Instant at() {
        return at;
    }

    @Nullable AttendanceStatus statusBefore() {
        return statusBefore;
    }

    @Nullable AttendanceStatus statusAfter() {
        return statusAfter;
    }

    @Nullable Instant arrivedBefore() {
        return arrivedBefore;
    }

    @Nullable UUID previousMark() {
        return previousMark;
    }

    @Nullable UUID undoes() {
        return undoes;
    }
}
