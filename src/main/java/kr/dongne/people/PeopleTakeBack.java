package kr.dongne.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.LiveActors;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Initials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what {@link PeopleIntake} wrote, but for people whom somebody has changed or used since. */
@Service
public class PeopleTakeBack {

    private final JdbcClient jdbc;
    private final LiveActors live;
    private final Clock clock;

    PeopleTakeBack(JdbcClient jdbc, LiveActors live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    /** The people of the batch who have to stay as they are. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(readOnly = true)
    public List<UUID> staying(UUID batch) {
        return jdbc.sql("select i.subject from person_intake i left join person p on p.id = i.subject"
                        + " where i.batch = :batch and i.leads and not i.undone and not (" + untouched()
                        + ") order by i.line")
                .param("batch", batch)
                .query(UUID.class)
                .list();
    }

    /** Takes the batch back in the running transaction, without those who are {@link #staying}; how many people it was. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeBack(UUID batch) {
        run(
                "select p.id from person p join person_intake i on i.subject = p.id where i.batch = :batch and i.leads"
                        + " order by p.id for update",
                batch,
                true);
        int people = mark(batch);
        run(
                "delete a from affiliation a join person_intake i on i.affiliation_id = a.id"
                        + " where i.batch = :batch and i.undone and i.step = 'ADD'",
                batch,
                false);
        run(
                "update affiliation a join person_intake i on i.affiliation_id = a.id"
                        + " set a.valid_from = i.old_from, a.valid_to = i.old_to"
                        + " where i.batch = :batch and i.undone and i.step in ('MOVE', 'END')",
                batch,
                false);
        restore(batch);
        live.forgetEverybodyAfterCommit();
        run(
                "delete p from person p join person_intake i on i.subject = p.id"
                        + " where i.batch = :batch and i.undone and i.leads and i.is_new",
                batch,
                false);
        return people;
    }

    private int mark(UUID batch) {
        int people = jdbc.sql("update person_intake i join person p on p.id = i.subject set i.undone = true"
                        + " where i.batch = :batch and i.leads and not i.undone and " + untouched())
                .param("batch", batch)
                .update();
        run("""
                update person_intake i join person_intake lead on lead.batch = i.batch and lead.subject = i.subject
                  and lead.leads and lead.undone
                set i.undone = true where i.batch = :batch and not i.leads
                """, batch, false);
        return people;
    }

    private void restore(UUID batch) {
        jdbc.sql("""
                update person p join person_intake i on i.subject = p.id
                set p.name_initials = if(i.old_name = i.name, i.name_initials, p.name_initials), p.name = i.old_name,
                  p.email = i.old_email, p.shared_mailbox = i.old_shared_mailbox, p.phone = i.old_phone,
                  p.note = i.old_note, p.version = p.version + 1, p.changed_at = :now
                where i.batch = :batch and i.undone and i.leads and not i.is_new
                """)
                .param("batch", batch)
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
        renamed(batch);
    }

    /** The database does not know leading consonants; names are rarely changed by a list. */
    private void renamed(UUID batch) {
        jdbc.sql("select subject, old_name from person_intake where batch = :batch and undone and leads and not is_new"
                        + " and old_name <> name")
                .param("batch", batch)
                .query((row, number) -> jdbc.sql("update person set name_initials = :initials where id = :id")
                        .param("initials", Initials.of(row.getString("old_name")))
                        .param("id", row.getObject("subject", UUID.class))
                        .update())
                .list();
    }

    /** Nobody saved the person since, and whoever came with the batch stands in no other room's table. */
    private String untouched() {
        String used = jdbc.sql("""
                select table_name from information_schema.columns where table_schema = database()
                and column_name = 'person_id' and table_name <> 'affiliation' order by table_name
                """).query(String.class).list().stream()
                .map(table -> "not exists (select 1 from `" + table + "` u where u.person_id = i.subject)")
                .collect(Collectors.joining(" and ", "(", ")"));
        return "p.version = if(i.is_new, 0, i.version_before + 1) and (not i.is_new or " + used + ")";
    }

    private void run(String sql, UUID batch, boolean query) {
        var statement = jdbc.sql(sql).param("batch", batch);
        if (query) statement.query(UUID.class).list();
        else statement.update();
    }
}
