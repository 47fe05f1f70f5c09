package kr.dongne.people.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.LiveActors;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.PeopleLeft;
import kr.dongne.people.PersonId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of all councils. A term ends once: its members' affiliations close with its last day. */
@Service
public class CouncilTerms {

    /** Members of the council who go on beyond the last day, and belong to no other term. */
    private static final String MEMBERS = """
            from affiliation a join person p on p.id = a.person_id join council_term t on t.dong_code = a.dong_code
            where t.id = :term and a.unit = 'COUNCIL' and a.valid_from <= t.valid_to
              and (a.valid_to is null or a.valid_to > t.valid_to) and (a.term_id is null or a.term_id = t.id)
            """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final LiveActors live;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher publisher;
    private final Transactions transactions;
    private final Clock clock;

    CouncilTerms(
            JdbcClient jdbc,
            CurrentActor currentActor,
            LiveActors live,
            AccessLog accessLog,
            ApplicationEventPublisher publisher,
            Transactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.live = live;
        this.accessLog = accessLog;
        this.publisher = publisher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All terms, by dong, the latest first. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public List<CouncilTerm> list() {
        return jdbc.sql("""
                select t.* from council_term t join dong d on d.code = t.dong_code
                order by d.position, t.ordinal desc
                """).query(CouncilTerms::term).list();
    }

    /** Defines a term; council members whose affiliation begins in it carry it from now on. */
    @PreAuthorize(Access.DISTRICT)
    public UUID define(DefineTerm wanted) {
        return transactions.call(() -> {
            lock(wanted.dong());
            refuseOverlap(wanted);
            UUID id = Uuid7.next();
            jdbc.sql("""
                    insert into council_term (id, dong_code, ordinal, valid_from, valid_to)
                    values (:id, :dong, :ordinal, :from, :to)
                    """)
                    .param("id", id)
                    .param("dong", wanted.dong().value())
                    .param("ordinal", wanted.ordinal())
                    .param("from", wanted.from())
                    .param("to", wanted.to())
                    .update();
            carry(id, wanted);
            accessLog.record(AccessTask.PERSON_CHANGED, List.of(), "council term defined");
            return id;
        });
    }

    /** Whose affiliations close when the term ends, by name. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional
    public List<TermMember> members(UUID term) {
        List<TermMember> members = read(term, "");
        accessLog.record(
                AccessTask.PEOPLE_LISTED,
                members.stream().map(one -> one.person().value()).toList(),
                "council term");
        return members;
    }

    /**
     * Ends the term; a second time changes nothing. Refuses with {@link TermProblem.NotOver} before its last day, and with
     * {@link StaleVersion} when others are concerned than were shown.
     */
    @PreAuthorize(Access.DISTRICT)
    public void end(EndTerm wanted) {
        transactions.run(() -> {
            CouncilTerm term = jdbc.sql("select * from council_term where id = :id for update")
                    .param("id", wanted.term())
                    .query(CouncilTerms::term)
                    .optional()
                    .orElseThrow(NotFound::new);
            if (term.endedAt() != null) return;
            if (term.to().isAfter(LocalDate.now(clock))) throw new TermProblem.NotOver();
            List<TermMember> members = read(term.id(), " for update");
            Set<UUID> affected = members.stream().map(TermMember::affiliation).collect(Collectors.toSet());
            if (!affected.equals(wanted.shown())) throw new StaleVersion();
            close(term, members);
        });
    }

    private void close(CouncilTerm term, List<TermMember> members) {
        Set<PersonId> people = members.stream().map(TermMember::person).collect(Collectors.toSet());
        List<UUID> ids = people.stream().map(PersonId::value).toList();
        LocalDateTime now = Objects.requireNonNull(DbTime.toColumn(clock.instant()));
        if (!ids.isEmpty()) {
            jdbc.sql("update affiliation set valid_to = :last, term_id = :term where id in (:ids)")
                    .param("last", term.to())
                    .param("term", term.id())
                    .param("ids", members.stream().map(TermMember::affiliation).toList())
                    .update();
            jdbc.sql("update person set version = version + 1, changed_at = :now where id in (:ids)")
                    .param("now", now)
                    .param("ids", ids)
                    .update();
            publisher.publishEvent(new PeopleLeft(people, term.to()));
            live.forgetEverybodyAfterCommit();
        }
        jdbc.sql("update council_term set ended_at = :now, ended_by = :by where id = :id")
                .param("now", now)
                .param("by", currentActor.get().accountId())
                .param("id", term.id())
                .update();
        accessLog.record(AccessTask.PERSON_CHANGED, ids, "council term ended");
    }

    private void lock(DongCode dong) {
        var known = jdbc.sql("select code from dong where code = :dong for update")
                .param("dong", dong.value())
                .query(String.class)
                .optional();
        if (known.isEmpty()) throw new NotFound();
    }

    private void refuseOverlap(DefineTerm wanted) {
        int others = jdbc.sql("""
                select count(*) from council_term where dong_code = :dong
                  and (ordinal = :ordinal or (valid_from <= :to and valid_to >= :from))
                """)
                .param("dong", wanted.dong().value())
                .param("ordinal", wanted.ordinal())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .query(Integer.class)
                .single();
        if (others > 0) throw new TermProblem.Overlaps();
    }

    private void carry(UUID id, DefineTerm wanted) {
        jdbc.sql("""
                update affiliation set term_id = :id where unit = 'COUNCIL' and dong_code = :dong and term_id is null
                  and valid_from between :from and :to
                """)
                .param("id", id)
                .param("dong", wanted.dong().value())
                .param("from", wanted.from())
                .param("to", wanted.to())
                .update();
    }

    private List<TermMember> read(UUID term, String locking) {
        return jdbc.sql("select a.id, a.role, p.id person, p.name " + MEMBERS + " order by p.name, p.id, a.id"
                        + locking)
                .param("term", term)
                .query((row, number) -> new TermMember(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        AffiliationRole.valueOf(row.getString("role"))))
                .list();
    }

    private static CouncilTerm term(ResultSet row, int number) throws SQLException {
        return new CouncilTerm(
                row.getObject("id", UUID.class),
                new DongCode(row.getString("dong_code")),
                row.getInt("ordinal"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                DbTime.fromColumn(row.getObject("ended_at", LocalDateTime.class)));
    }
}
