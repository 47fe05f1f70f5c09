package kr.dongne.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.LiveActors;
import kr.dongne.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the people whom a room above has laid into the table person_intake, a hundred thousand as fast as ten: with one
 * statement for each kind of change instead of one aggregate after the other. What the aggregate holds is held here too:
 * versions, mailboxes of one's own, the actor's dongs.
 */
@Service
public class PeopleIntake {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final LiveActors live;
    private final Clock clock;

    PeopleIntake(JdbcClient jdbc, CurrentActor currentActor, LiveActors live, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.live = live;
        this.clock = clock;
    }

    /** Adds to the batch that these affiliations end on that day; the lines go on after this one. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(propagation = Propagation.MANDATORY)
    public int layEnds(UUID batch, Collection<UUID> affiliations, LocalDate lastDay, int lastLine) {
        if (affiliations.isEmpty()) return 0;
        return jdbc.sql("""
                insert into person_intake (batch, line, subject, leads, is_new, version_before, name, name_initials, email,
                    shared_mailbox, phone, note, step, affiliation_id, unit, dong_code, role, valid_from, valid_to)
                select :batch, :last + row_number() over (order by a.id), p.id,
                    row_number() over (partition by p.id order by a.id) = 1
                        and not exists (select 1 from person_intake i where i.batch = :batch and i.subject = p.id),
                    false, p.version, p.name, p.name_initials, p.email, p.shared_mailbox, p.phone, p.note,
                    'END', a.id, a.unit, a.dong_code, a.role, a.valid_from, greatest(a.valid_from, :lastDay)
                from affiliation a join person p on p.id = a.person_id
                where a.id in (:affiliations) and (a.valid_to is null or a.valid_to > :lastDay)
                """)
                .param("batch", batch)
                .param("last", lastLine)
                .param("lastDay", lastDay)
                .param("affiliations", affiliations)
                .update();
    }

    /**
     * Writes the batch in the running transaction and gives the people it wrote; refuses with
     * {@link PeopleProblem.ChangedMeanwhile} when anybody was changed, came, or took an address, since the batch was compared.
     */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> write(UUID batch, Instant comparedAt) {
        refuseForeignDongs(batch);
        boolean changes = lockAndCompare(batch);
        refuseTakenAddresses(batch);
        refuseArrivals(batch, comparedAt);
        if (changes) noteWhatWas(batch);
        insert(batch);
        if (changes) update(batch);
        live.forgetEverybodyAfterCommit();
        return jdbc.sql("select subject from person_intake where batch = :batch and leads order by line")
                .param("batch", batch)
                .query(UUID.class)
                .list();
    }

    /** Forgets this many lines of a batch that has more of them; false when it has not. It can be taken back no more. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forgetSome(UUID batch, int lines) {
        boolean more = jdbc.sql("select 1 from person_intake where batch = :batch limit 1 offset " + lines)
                .param("batch", batch)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (more) run("delete from person_intake where batch = :batch order by line limit " + lines, batch);
        return more;
    }

    /** Forgets what was laid out or written; it can be taken back no more. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void forget(UUID batch) {
        run("delete from person_intake where batch = :batch", batch);
    }

    private void refuseForeignDongs(UUID batch) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        if (scope.everybody()) return;
        var foreign = jdbc.sql("""
                select count(*) from person_intake i where i.batch = :batch and (
                  i.dong_code is null or i.dong_code not in (:scope)
                  or not i.is_new and not exists (
                    select 1 from affiliation a where a.person_id = i.subject and a.dong_code in (:scope)))
                """).param("batch", batch);
        if (scope.bind(foreign).query(Integer.class).single() > 0) throw new PeopleProblem.NotYours();
    }

    /** Whether the batch changes anybody who is known. */
    private boolean lockAndCompare(UUID batch) {
        // Locked in one order, so that two batches cannot wait for each other.
        List<Long> changed =
                jdbc.sql("""
                select if(p.version = i.version_before, 0, 1) from person_intake i
                join person p on p.id = i.subject where i.batch = :batch and i.leads and not i.is_new
                order by p.id for update
                """).param("batch", batch).query(Long.class).list();
        long expected =
                count("select count(*) from person_intake where batch = :batch and leads and not is_new", batch);
        long others = changed.stream().mapToLong(Long::longValue).sum() + (expected - changed.size());
        if (others > 0) throw new PeopleProblem.ChangedMeanwhile(others);
        return expected > 0;
    }

    private void refuseTakenAddresses(UUID batch) {
        long taken = count("""
                select count(*) from person_intake i join person p on p.email = i.email and p.id <> i.subject
                where i.batch = :batch and i.leads and not i.shared_mailbox and not exists (
                  select 1 from person same where same.id = i.subject and same.email = i.email)
                """, batch);
        if (taken > 0) throw new PeopleProblem.ChangedMeanwhile(taken);
    }

    /** Whoever came into the dong under the same name in the meantime may be the same person. */
    private void refuseArrivals(UUID batch, Instant comparedAt) {
        long arrived = jdbc.sql("""
                select count(distinct p.id) from person p join affiliation a on a.person_id = p.id
                join person_intake i on i.batch = :batch and i.is_new and i.name = p.name and i.dong_code = a.dong_code
                where p.changed_at > :comparedAt
                """)
                .param("batch", batch)
                .param("comparedAt", DbTime.toColumn(comparedAt))
                .query(Long.class)
                .single();
        if (arrived > 0) throw new PeopleProblem.ChangedMeanwhile(arrived);
    }

    private void noteWhatWas(UUID batch) {
        run("""
                update person_intake i join person p on p.id = i.subject
                set i.old_name = p.name, i.old_email = p.email, i.old_shared_mailbox = p.shared_mailbox,
                  i.old_phone = p.phone, i.old_note = p.note
                where i.batch = :batch and i.leads and not i.is_new
                """, batch);
        run("""
                update person_intake i join affiliation a on a.id = i.affiliation_id
                set i.old_from = a.valid_from, i.old_to = a.valid_to
                where i.batch = :batch and i.step in ('MOVE', 'END')
                """, batch);
    }

    private void insert(UUID batch) {
        runNow("""
                insert into person (id, version, name, name_initials, email, shared_mailbox, phone, note, created_at,
                    changed_at)
                select subject, 0, name, name_initials, email, shared_mailbox, phone, note, :now, :now
                from person_intake where batch = :batch and leads and is_new
                """, batch);
        run("""
                insert into affiliation (id, person_id, unit, dong_code, role, valid_from, valid_to)
                select affiliation_id, subject, unit, dong_code, role, valid_from, valid_to
                from person_intake where batch = :batch and step = 'ADD'
                """, batch);
    }

    private void update(UUID batch) {
        runNow("""
                update person p join person_intake i on i.subject = p.id
                set p.name = i.name, p.name_initials = i.name_initials, p.email = i.email,
                  p.shared_mailbox = i.shared_mailbox, p.phone = i.phone, p.note = i.note,
                  p.version = p.version + 1, p.changed_at = :now
                where i.batch = :batch and i.leads and not i.is_new
                """, batch);
        run("""
                update affiliation a join person_intake i on i.affiliation_id = a.id
                set a.valid_from = i.valid_from, a.valid_to = i.valid_to
                where i.batch = :batch and i.step in ('MOVE', 'END')
                """, batch);
    }

    private long count(String sql, UUID batch) {
        return jdbc.sql(sql).param("batch", batch).query(Long.class).single();
    }

    private void run(String sql, UUID batch) {
        jdbc.sql(sql).param("batch", batch).update();
    }

    private void runNow(String sql, UUID batch) {
        jdbc.sql(sql)
                .param("batch", batch)
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
    }
}
