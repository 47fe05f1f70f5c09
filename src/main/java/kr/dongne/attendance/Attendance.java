package kr.dongne.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.dongne.event.EventId;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;

/** One head at one event and what the book says of it now. */
@Entity
@Table(name = "attendance")
@SuppressWarnings("UnusedVariable") // what identifies a head is for the database's unique keys
class Attendance {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AttendanceId id = AttendanceId.next();

    @Version
    private @Nullable Long version;

    private UUID eventId;
    private @Nullable UUID personId;
    private @Nullable UUID guestInvitation;
    private @Nullable String walkInKey;
    private @Nullable String walkInName;
    private @Nullable String walkInDong;
    private @Nullable String walkInPhone;
    private @Nullable UUID proxyFor;

    @Enumerated(EnumType.STRING)
    private @Nullable AttendanceStatus status;

    private @Nullable Instant arrivedAt;
    private @Nullable UUID lastMark;
    private int marks;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {}

    private Attendance(EventId event) {
        eventId = event.value();
    }

    static Attendance ofPerson(EventId event, UUID person) {
        Attendance attendance = new Attendance(event);
        attendance.personId = person;
        return attendance;
    }

    /** A proxy who was invited, and is on no roster. */
    static Attendance ofGuest(EventId event, UUID invitation) {
        Attendance attendance = new Attendance(event);
        attendance.guestInvitation = invitation;
        return attendance;
    }

    /** Somebody whom neither the list nor the roster knows. */
    static Attendance ofWalkIn(
            EventId event, WalkInKey key, String name, @Nullable DongCode dong, @Nullable String phone) {
        Attendance attendance = new Attendance(event);
        attendance.walkInKey = key.value();
        attendance.walkInName = name;
        attendance.walkInDong = dong == null ? null : dong.value();
        attendance.walkInPhone = phone;
        return attendance;
    }

    void represents(Attendance absent) {
        proxyFor = absent.id.value();
    }

    /** Adds a mark and takes its status over; whoever comes keeps the time of arrival. */
    AttendanceMark mark(AttendanceStatus next, Marker marker) {
        AttendanceMark mark = AttendanceMark.made(this, next, marker);
        marks++;
        status = next;
        if (!next.came()) arrivedAt = null;
        else if (arrivedAt == null) arrivedAt = marker.at();
        lastMark = mark.id();
        return mark;
    }

    /** Adds a mark that restores what was before the undone one, which must be the last. */
    AttendanceMark undo(AttendanceMark undone, Marker marker) {
        if (!undone.id().equals(lastMark)) throw new AttendanceProblem.ChangedSince();
        AttendanceMark mark = AttendanceMark.undoing(this, undone, marker);
        marks++;
        status = undone.statusBefore();
        arrivedAt = undone.arrivedBefore();
        lastMark = undone.previousMark();
        return mark;
    }

    AttendanceId id() {
        return id;
    }

    EventId event() {
        return new EventId(eventId);
    }

    @Nullable DongCode walkInDong() {
        return walkInDong == null ? null : new DongCode(walkInDong);
    }

    @Nullable AttendanceStatus status() {
        return status;
    }

    boolean isInPerson() {
        return status != null && status.inPerson();
    }

    boolean hasCome() {
        return status != null && status.came();
    }

    @Nullable Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable UUID lastMark() {
        return lastMark;
    }

    int marks() {
        return marks;
    }
}
