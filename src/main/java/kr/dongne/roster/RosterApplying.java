package kr.dongne.roster;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.people.PeopleIntake;
import kr.dongne.people.PeopleProblem;
import kr.dongne.people.PeopleTakeBack;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes dry runs and takes imports back: each whole or not at all, and once however often it is asked for. */
@Service
public class RosterApplying {

    private final ImportStore imports;
    private final Leavers leavers;
    private final PeopleIntake intake;
    private final PeopleTakeBack takeBack;
    private final RosterReading reading;
    private final RosterImports comparing;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    RosterApplying(
            ImportStore imports,
            Leavers leavers,
            PeopleIntake intake,
            PeopleTakeBack takeBack,
            RosterReading reading,
            RosterImports comparing,
            Transactions transactions,
            JdbcClient jdbc,
            CurrentActor currentActor,
            Clock clock) {
        this.imports = imports;
        this.leavers = leavers;
        this.intake = intake;
        this.takeBack = takeBack;
        this.reading = reading;
        this.comparing = comparing;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** People whom the file does not name any more, in the dongs and roles that it covers. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional
    public List<Leaver> leavers(ImportId id) {
        imports.of(id);
        List<Leaver> missing = leavers.of(id);
        if (!missing.isEmpty())
            reading.record(
                    AccessTask.ROSTER_CHECKED,
                    ids(missing.stream().map(Leaver::person).toList()),
                    "missing");
        return missing;
    }

    /**
     * Writes the dry run; an applied one stays as it is. Refuses with {@link RosterProblem.ChangedMeanwhile} when people were
     * changed since, after it has compared the lines again.
     */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void apply(ApplyImport wanted) {
        try {
            transactions.run(() -> applyOnce(wanted));
        } catch (PeopleProblem.ChangedMeanwhile overtaken) {
            comparing.compareAgain(wanted.id());
            throw new RosterProblem.ChangedMeanwhile();
        }
    }

    /** People who would stay as they are, because they were changed or used since the import. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(readOnly = true)
    public List<PersonId> staying(ImportId id) {
        imports.of(id);
        return takeBack.staying(id.value()).stream().map(PersonId::new).toList();
    }

    /** Takes the import back, but for those who are {@link #staying}; one that was taken back stays so. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void undo(ImportId id) {
        transactions.run(() -> {
            ImportHead head = imports.lock(id);
            if (head.state() == ImportState.UNDONE) return;
            if (head.state() != ImportState.APPLIED || head.linesGone()) throw new RosterProblem.WrongStep();
            Set<UUID> people = new HashSet<>(peopleOf(id));
            int taken = takeBack.takeBack(id.value());
            undone(id, people.size() - taken);
            reading.record(AccessTask.ROSTER_IMPORT_UNDONE, people, "taken back: " + taken);
        });
    }

    private void applyOnce(ApplyImport wanted) {
        ImportId id = wanted.id();
        ImportHead head = imports.lock(id);
        if (head.state() == ImportState.APPLIED) return;
        if (head.state() != ImportState.CHECKED) throw new RosterProblem.WrongStep();
        refuseUnknownEnds(wanted);
        int laid = layOut(id);
        int ends = intake.layEnds(id.value(), wanted.ends(), wanted.lastDay(), lastLine(id));
        if (laid + ends == 0) throw new RosterProblem.NothingToApply();
        List<UUID> people = intake.write(id.value(), imports.comparedAt(id));
        applied(id, ends);
        reading.record(AccessTask.ROSTER_IMPORTED, Set.copyOf(people), "applied");
    }

    private void refuseUnknownEnds(ApplyImport wanted) {
        if (wanted.ends().isEmpty()) return;
        Set<UUID> missing =
                leavers.of(wanted.id()).stream().map(Leaver::affiliation).collect(Collectors.toSet());
        if (!missing.containsAll(wanted.ends())) throw new NotFound();
    }

    /** Lines that write something; a line that says the same leads when a later one adds an affiliation to its person. */
    private int layOut(ImportId id) {
        return jdbc.sql("""
                insert into person_intake (batch, line, subject, leads, is_new, version_before, name, name_initials, email,
                    shared_mailbox, phone, note, step, affiliation_id, unit, dong_code, role, valid_from, valid_to)
                select import_id, line, subject, leads, is_new, version_before, name, name_initials, email,
                    shared_mailbox, phone, note, step, affiliation_id, unit, dong_code, role, valid_from, valid_to
                from roster_line where import_id = :id and (state in ('NEW', 'CHANGED') or state = 'SAME' and leads
                  and subject in (select f.subject from roster_line f
                    where f.import_id = :id and f.state = 'CHANGED' and not f.leads))
                """).param("id", id.value()).update();
    }

    private int lastLine(ImportId id) {
        return jdbc.sql("select coalesce(max(line), 0) from roster_line where import_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void applied(ImportId id, int ends) {
        jdbc.sql("""
                update roster_import i set i.state = 'APPLIED', i.applied_at = :now, i.applied_by = :by, i.ended = :ended,
                  i.added = (select count(*) from person_intake p where p.batch = i.id and p.leads and p.is_new),
                  i.changed = (select count(*) from person_intake p
                    where p.batch = i.id and p.leads and not p.is_new and p.step <> 'END'),
                  i.left_out = (select count(*) from roster_line l
                    where l.import_id = i.id and l.state in ('ERROR', 'ASK', 'OUT'))
                where i.id = :id
                """)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("by", currentActor.get().accountId())
                .param("ended", ends)
                .param("id", id.value())
                .update();
    }

    private void undone(ImportId id, int kept) {
        jdbc.sql(
                        "update roster_import set state = 'UNDONE', undone_at = :now, undone_by = :by, kept = :kept where id = :id")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("by", currentActor.get().accountId())
                .param("kept", kept)
                .param("id", id.value())
                .update();
    }

    private List<UUID> peopleOf(ImportId id) {
        return jdbc.sql("select subject from person_intake where batch = :id and leads")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    private static Set<UUID> ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.toSet());
    }
}
