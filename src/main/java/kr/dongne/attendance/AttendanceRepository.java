package kr.dongne.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Heads by what identifies them; read them only while the event's book is locked. */
interface AttendanceRepository extends Repository<Attendance, AttendanceId> {

    Attendance save(Attendance attendance);

    Optional<Attendance> findById(AttendanceId id);

    Optional<Attendance> findByEventIdAndPersonId(UUID event, UUID person);

    Optional<Attendance> findByEventIdAndGuestInvitation(UUID event, UUID invitation);

    Optional<Attendance> findByEventIdAndWalkInKey(UUID event, String key);

    /** Those of whom the last mark says that this proxy is here for them. */
    @Query("""
            select a from Attendance a, AttendanceMark m, AttendanceMark c
            where a.eventId = :event and m.id = a.lastMark and m.statusAfter = kr.dongne.attendance.AttendanceStatus.PROXY
            and c.id = m.causedBy and c.attendanceId = :proxy""")
    List<Attendance> spokenForBy(UUID event, UUID proxy);
}
