package kr.dongne.round.consultant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.booking.BookableId;
import kr.dongne.people.PersonId;
import kr.dongne.shared.InvalidValue;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.TimeSlot;
import kr.dongne.shared.TypedText;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consultants: which person of the roster a lecturer is, and when each is away; consultants keep their own days. */
@Service
@Transactional
public class Consultants {

    private static final int LONGEST_NOTE = 100;
    private static final int LONGEST_ABSENCE_DAYS = 366;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    Consultants(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** The people behind these lecturers, as far as that is known. */
    @PreAuthorize(Access.DISTRICT_OR_SYSTEM)
    public Map<BookableId, PersonId> people(Collection<BookableId> lecturers) {
        Map<BookableId, PersonId> people = new LinkedHashMap<>();
        if (lecturers.isEmpty()) return people;
        jdbc.sql("select lecturer_id, person_id from consultant_person where lecturer_id in (:lecturers)")
                .param("lecturers", lecturers.stream().map(BookableId::value).toList())
                .query((row, number) -> people.put(
                        new BookableId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .list();
        return people;
    }

    /** Says which person a lecturer is, or that nobody of the roster is; a person is one lecturer at most. */
    @PreAuthorize(Access.DISTRICT)
    public void link(BookableId lecturer, @Nullable PersonId person) {
        jdbc.sql("delete from consultant_person where lecturer_id = :lecturer")
                .param("lecturer", lecturer.value())
                .update();
        if (person == null) return;
        try {
            jdbc.sql("insert into consultant_person (lecturer_id, person_id) values (:lecturer, :person)")
                    .param("lecturer", lecturer.value())
                    .param("person", person.value())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new InvalidValue("round.consultant.person-taken");
        }
    }

    /** The lecturer that the one who is signed in is. */
    @PreAuthorize(Access.SIGNED_IN)
    @Transactional(readOnly = true)
    public Optional<BookableId> own() {
        return jdbc.sql("""
                select c.lecturer_id from account a join consultant_person c on c.person_id = a.person_id
                where a.id = :account
                """)
                .param("account", currentActor.get().accountId())
                .query(UUID.class)
                .optional()
                .map(BookableId::new);
    }

    /** When these consultants are away in some part of the span, by time; the district's, or the own days. */
    @PreAuthorize(Access.SIGNED_IN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<Absence> absences(Collection<BookableId> consultants, TimeSlot span) {
        consultants.forEach(this::check);
        if (consultants.isEmpty()) return List.of();
        return jdbc.sql("""
                select * from consultant_absence
                where lecturer_id in (:consultants) and starts_at < :end and ends_at > :start
                order by starts_at, id
                """)
                .param(
                        "consultants",
                        consultants.stream().map(BookableId::value).toList())
                .param("start", span.start())
                .param("end", span.end())
                .query(Consultants::absence)
                .list();
    }

    /** Notes that a consultant is away, in wall-clock time of Asia/Seoul; what is planned already stays. */
    @PreAuthorize(Access.SIGNED_IN)
    public void away(BookableId consultant, TimeSlot slot, @Nullable String note) {
        check(consultant);
        if (slot.length().toDays() > LONGEST_ABSENCE_DAYS) throw new InvalidValue("round.absence.too-long");
        jdbc.sql("""
                insert into consultant_absence (id, lecturer_id, starts_at, ends_at, note)
                values (:id, :consultant, :start, :end, :note)
                """)
                .param("id", Uuid7.next())
                .param("consultant", consultant.value())
                .param("start", slot.start())
                .param("end", slot.end())
                .param("note", TypedText.optional(note, LONGEST_NOTE))
                .update();
    }

    /** Takes an absence back. */
    @PreAuthorize(Access.SIGNED_IN)
    public void back(UUID absence) {
        UUID consultant = jdbc.sql("select lecturer_id from consultant_absence where id = :id")
                .param("id", absence)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        check(new BookableId(consultant));
        jdbc.sql("delete from consultant_absence where id = :id")
                .param("id", absence)
                .update();
    }

    private void check(BookableId consultant) {
        Actor actor = currentActor.get();
        boolean own =
                actor.is(Role.CONSULTANT) && own().filter(consultant::equals).isPresent();
        if (!actor.seesWholeDistrict() && !own) throw new NotFound();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new BookableId(row.getObject("lecturer_id", UUID.class)),
                new TimeSlot(
                        row.getObject("starts_at", LocalDateTime.class), row.getObject("ends_at", LocalDateTime.class)),
                row.getString("note"));
    }
}
