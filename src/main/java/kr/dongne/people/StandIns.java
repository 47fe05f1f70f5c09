package kr.dongne.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People without names, who stand for somebody where only counting is left: same dongs and offices, nobody in particular. */
@Service
public class StandIns {

    /** What a person is called when the name is gone; also how lists of people leave these out. */
    public static final String NOBODY = "(익명)";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody new without a name who held on this day what the person held; a person who is nobody already stays. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public PersonId of(PersonId person, LocalDate day) {
        if (isNobody(person)) return person;
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into person (id, version, name, name_initials, shared_mailbox, created_at, changed_at, disposed_at)
                values (:id, 0, :nobody, '', false, :now, :now, :now)
                """)
                .param("id", id)
                .param("nobody", NOBODY)
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
        jdbc.sql("""
                insert into affiliation (id, person_id, unit, dong_code, role, valid_from, valid_to)
                select uuid(), :id, a.unit, a.dong_code, a.role, :day, :day from affiliation a
                where a.person_id = :person and %s
                """.formatted(AffiliationRows.validOn("a", day)))
                .param("id", id)
                .param("day", day)
                .param("person", person.value())
                .update();
        return new PersonId(id);
    }

    private boolean isNobody(PersonId person) {
        return jdbc.sql("select count(*) from person where id = :id and disposed_at is not null")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
