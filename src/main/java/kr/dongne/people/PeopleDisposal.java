package kr.dongne.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Disposal;
import kr.dongne.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People whose last affiliation ended before the period, and who have no account: they become nobody, their offices stay. */
@Component
class PeopleDisposal implements Disposal {

    private static final String DUE = """
            from person p where p.disposed_at is null and p.changed_at < :before
              and not exists (select 1 from affiliation a where a.person_id = p.id
                and (a.valid_to is null or a.valid_to >= :day))
              and not exists (select 1 from account u where u.person_id = p.id and u.enabled)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleDisposal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public int usualMonths() {
        return 36;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) " + DUE)
                .param("before", DbTime.toColumn(before))
                .param("day", day(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        List<UUID> people = jdbc.sql("select p.id " + DUE + " limit :most for update")
                .param("before", DbTime.toColumn(before))
                .param("day", day(before))
                .param("most", atMost)
                .query(UUID.class)
                .list();
        if (people.isEmpty()) return 0;
        return jdbc.sql("""
                update person set version = version + 1, name = :nobody, name_initials = '', email = null, phone = null,
                  note = null, shared_mailbox = false, disposed_at = :now
                where id in (:people)
                """)
                .param("nobody", StandIns.NOBODY)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("people", people)
                .update();
    }

    private static LocalDate day(Instant before) {
        return before.atZone(TimeSlot.SEOUL).toLocalDate();
    }
}
