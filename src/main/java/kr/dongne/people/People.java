package kr.dongne.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.Actor;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.LiveActors;
import kr.dongne.access.Role;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import kr.dongne.shared.FieldMerge;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and changes people: the district everywhere, a dong's official in the own dongs. */
@Service
public class People {

    private final PersonRepository repository;
    private final JdbcClient jdbc;
    private final AffiliationRows affiliations;
    private final CurrentActor currentActor;
    private final AccessLog accessLog;
    private final LiveActors live;
    private final Transactions transactions;
    private final Clock clock;

    People(
            PersonRepository repository,
            JdbcClient jdbc,
            AffiliationRows affiliations,
            CurrentActor currentActor,
            AccessLog accessLog,
            LiveActors live,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.affiliations = affiliations;
        this.currentActor = currentActor;
        this.accessLog = accessLog;
        this.live = live;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One person, or whom an entry that was merged away points to; refuses with {@link NotFound} when there is none or the asker
     * may not see him or her.
     */
    @PreAuthorize(Access.DONG_STAFF)
    @Transactional
    public PersonDetails of(PersonId id) {
        Actor actor = currentActor.get();
        PeopleScope scope = PeopleScope.of(actor);
        var statement = jdbc.sql("""
                select p.* from person asked join person p on p.id = coalesce(asked.merged_into, asked.id)
                where asked.id = :asked and %s
                """.formatted(scope.seesPerson("p"))).param("asked", id.value());
        PersonDetails found =
                scope.bind(statement).query(People::details).optional().orElseThrow(NotFound::new);
        UUID self = found.id().value();
        accessLog.record(AccessTask.PERSON_READ, List.of(self), null);
        List<AffiliationView> visible =
                affiliations.of(List.of(self), null, scope).getOrDefault(self, List.of());
        boolean elsewhereToo = affiliations.countOf(self) > visible.size();
        return new PersonDetails(
                found.id(),
                found.version(),
                found.name(),
                found.email(),
                found.sharedMailbox(),
                found.phone(),
                found.note(),
                visible,
                elsewhereToo,
                mayEdit(actor, visible));
    }

    /** Registers a person; refuses with {@link PeopleProblem}. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public PersonId register(RegisterPerson wanted) {
        Actor actor = currentActor.get();
        if (!actor.seesWholeDistrict() && wanted.affiliations().isEmpty()) throw new PeopleProblem.AffiliationNeeded();
        wanted.affiliations().forEach(one -> refuseUnlessOwn(one.dong()));
        return transactions.call(() -> {
            refuseEmailInUse(wanted.email(), wanted.sharedMailbox(), null);
            Person person = repository.save(new Person(wanted, clock.instant()));
            record(person.id(), "registered");
            return person.id();
        });
    }

    /** Changes a person; refuses with {@link StaleVersion} or {@link PeopleProblem}. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void change(ChangePerson wanted) {
        transactions.run(() -> {
            Person person = ownPerson(wanted.id());
            refuseEmailInUse(wanted.email(), wanted.sharedMailbox(), wanted.id());
            person.change(wanted, clock.instant());
            record(wanted.id(), "changed");
        });
    }

    /** Changes a person field by field; refuses with {@link PeopleProblem.Conflict} where two editors disagree. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void edit(EditPerson wanted) {
        transactions.run(() -> {
            Person person = ownPerson(wanted.id());
            PersonFacts saved = person.facts();
            var merge = new FieldMerge<>(
                    wanted.base().fields(), saved.fields(), wanted.wanted().fields());
            if (!merge.conflicts().isEmpty()) throw new PeopleProblem.Conflict(merge, saved);
            PersonFacts merged = PersonFacts.of(merge.resolve(field -> true));
            if (merged.equals(saved)) return;
            refuseEmailInUse(merged.email(), merged.sharedMailbox(), wanted.id());
            person.become(merged, clock.instant());
            record(wanted.id(), "changed");
        });
    }

    /** Adds an affiliation in a dong of the one who acts; refuses with {@link PeopleProblem}. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public UUID affiliate(AddAffiliation wanted) {
        refuseUnlessOwn(wanted.affiliation().dong());
        return transactions.call(() -> {
            UUID added = ownPerson(wanted.person()).affiliate(wanted.affiliation(), clock.instant());
            record(wanted.person(), "affiliation added");
            live.forgetEverybodyAfterCommit();
            return added;
        });
    }

    /** Ends an affiliation in a dong of the one who acts; refuses with {@link PeopleProblem}. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    public void endAffiliation(EndAffiliation wanted) {
        transactions.run(() -> {
            Person person = ownPerson(wanted.person());
            refuseUnlessOwn(person.dongOf(wanted.affiliation()));
            person.endAffiliation(wanted.affiliation(), wanted.lastDay(), clock.instant());
            record(wanted.person(), "affiliation ended");
            live.forgetEverybodyAfterCommit();
        });
    }

    private Person ownPerson(PersonId id) {
        Person person = repository.findById(id).orElseThrow(NotFound::new);
        if (person.isMergedAway()) throw new PeopleProblem.MergedAway();
        PeopleScope scope = PeopleScope.of(currentActor.get());
        boolean own = scope.everybody() || person.dongsFrom(today()).stream().anyMatch(scope::covers);
        if (!own) throw new PeopleProblem.NotYours();
        return person;
    }

    private boolean mayEdit(Actor actor, List<AffiliationView> visible) {
        if (actor.is(Role.DISTRICT_OFFICER)) return true;
        return actor.is(Role.DONG_OFFICIAL)
                && visible.stream()
                        .anyMatch(one -> one.to() == null || !one.to().isBefore(today()));
    }

    private void refuseUnlessOwn(@Nullable DongCode dong) {
        if (!PeopleScope.of(currentActor.get()).covers(dong)) throw new PeopleProblem.NotYours();
    }

    private void refuseEmailInUse(@Nullable EmailAddress email, boolean shared, @Nullable PersonId self) {
        if (email == null || shared) return;
        int others = jdbc.sql("select count(*) from person where email = :email and (:self is null or id <> :self)")
                .param("email", email.value())
                .param("self", self == null ? null : self.value())
                .query(Integer.class)
                .single();
        if (others > 0) throw new PeopleProblem.EmailInUse();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void record(PersonId id, String detail) {
        accessLog.record(AccessTask.PERSON_CHANGED, List.of(id.value()), detail);
    }

    private static PersonDetails details(ResultSet row, int number) throws SQLException {
        return new PersonDetails(
                new PersonId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                EmailAddress.ofNullable(row.getString("email")),
                row.getBoolean("shared_mailbox"),
                row.getString("phone"),
                row.getString("note"),
                List.of(),
                false,
                false);
    }
}
