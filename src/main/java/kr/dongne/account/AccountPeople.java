package kr.dongne.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.LiveActors;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.accesslog.SubjectNames;
import kr.dongne.accesslog.SubjectNames.Subject;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose account it is: what a linked account may do in a dong rests while its person is nothing there. */
@Service
public class AccountPeople {

    private static final int MOST = 20;

    private final AccountRepository accounts;
    private final SubjectNames names;
    private final JdbcClient jdbc;
    private final LiveActors live;
    private final AccessLog log;
    private final Clock clock;

    AccountPeople(
            AccountRepository accounts,
            SubjectNames names,
            JdbcClient jdbc,
            LiveActors live,
            AccessLog log,
            Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.jdbc = jdbc;
        this.live = live;
        this.log = log;
        this.clock = clock;
    }

    /** Whose account it is; nothing when it was not said. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public Optional<AccountOwner> of(AccountId id) {
        return accounts.findById(id)
                .orElseThrow(NotFound::new)
                .person()
                .map(person -> new AccountOwner(person, name(person), dongsToday(person)));
    }

    /** Up to twenty people whose name holds the text, to choose from. */
    @PreAuthorize(Access.ADMIN)
    @Transactional
    public List<Subject> candidates(String text) {
        if (text.isBlank()) return List.of();
        List<Subject> found = names.find(text.strip(), MOST);
        if (found.isEmpty()) return found;
        Set<UUID> present = present(found.stream().map(Subject::id).toList());
        List<Subject> candidates =
                found.stream().filter(one -> present.contains(one.id())).toList();
        log.record(
                AccessTask.SUBJECT_SEARCHED,
                candidates.stream().map(Subject::id).toList(),
                "owner of an account");
        return candidates;
    }

    /** Links the account to a person, or to nobody; refuses with {@link kr.dongne.shared.StaleVersion} or {@link NotFound}. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    public void link(LinkPerson wanted) {
        UUID person = wanted.person();
        if (person != null && !present(List.of(person)).contains(person)) throw new NotFound();
        accounts.findById(wanted.account()).orElseThrow(NotFound::new).belongTo(wanted);
        log.record(
                AccessTask.ACCOUNT_CHANGED,
                person == null
                        ? List.of(wanted.account().value())
                        : List.of(wanted.account().value(), person),
                person == null ? "belongs to nobody" : "linked to a person");
        live.forgetAfterCommit(wanted.account());
    }

    private String name(UUID person) {
        return names.names(List.of(person)).getOrDefault(person, "");
    }

    /** Those of them who are neither anonymous nor merged into somebody else. */
    private Set<UUID> present(List<UUID> people) {
        return Set.copyOf(jdbc.sql("select id from person where id in (:people) and disposed_at is null")
                .param("people", people)
                .query(UUID.class)
                .list());
    }

    private List<DongCode> dongsToday(UUID person) {
        return jdbc.sql("""
                select distinct d.code from affiliation f join dong d on d.code = f.dong_code
                where f.person_id = :person and f.valid_from <= :today and (f.valid_to is null or f.valid_to >= :today)
                order by d.code
                """)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new DongCode(row.getString("code")))
                .list();
    }
}
