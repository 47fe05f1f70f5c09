package kr.dongne.people.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.people.PersonId;
import kr.dongne.people.Roster;
import kr.dongne.people.RosterRow;
import kr.dongne.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that may be one person: of one name, and with one phone number, one mailbox of their own, or a dong in common. What
 * offices share, a mailbox or a telephone without a name, makes nobody the same.
 */
@Service
public class Duplicates {

    private static final int MOST = 100;
    private static final String PAIRS = """
            from person p join person q on q.name = p.name and q.id > p.id
            where p.disposed_at is null and q.disposed_at is null and p.merged_into is null and q.merged_into is null
              and not exists (select 1 from person_distinct d where d.low = p.id and d.high = q.id)
            """;
    private static final String ALIKE = """
            p.phone is not null and p.phone = q.phone as same_phone,
            p.email is not null and p.email = q.email and not p.shared_mailbox and not q.shared_mailbox as same_email,
            exists (select 1 from affiliation a join affiliation b on b.dong_code = a.dong_code
                    where a.person_id = p.id and b.person_id = q.id) as same_dong
            """;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final Clock clock;

    Duplicates(JdbcClient jdbc, Roster roster, CurrentActor currentActor, AccessLog accessLog, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The first hundred pairs by name. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public List<DuplicatePair> suggestions() {
        List<Pair> pairs = jdbc.sql("select * from (select p.id first, q.id second, p.name, " + ALIKE + PAIRS
                        + ") c where same_phone or same_email or same_dong order by name, first, second limit :most")
                .param("most", MOST)
                .query(Duplicates::pair)
                .list();
        Map<PersonId, RosterRow> rows = roster.rows(pairs.stream()
                .flatMap(pair -> Stream.of(pair.first, pair.second))
                .distinct()
                .toList());
        List<DuplicatePair> found = new ArrayList<>();
        for (Pair pair : pairs) {
            RosterRow first = rows.get(pair.first);
            RosterRow second = rows.get(pair.second);
            if (first != null && second != null)
                found.add(new DuplicatePair(first, second, pair.samePhone, pair.sameEmail, pair.sameDong));
        }
        return found;
    }

    /** These two are not the same person, and are suggested no more. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public void keepApart(PersonId one, PersonId other) {
        jdbc.sql("""
                insert ignore into person_distinct (low, high, noted_by, noted_at)
                select p.id, q.id, :by, :now from person p join person q on q.id > p.id
                where p.id in (:one, :other) and q.id in (:one, :other)
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("by", currentActor.get().accountId())
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
        accessLog.record(AccessTask.PERSON_CHANGED, List.of(one.value(), other.value()), "not the same person");
    }

    private record Pair(PersonId first, PersonId second, boolean samePhone, boolean sameEmail, boolean sameDong) {}

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                new PersonId(row.getObject("first", UUID.class)),
                new PersonId(row.getObject("second", UUID.class)),
                row.getBoolean("same_phone"),
                row.getBoolean("same_email"),
                row.getBoolean("same_dong"));
    }
}
