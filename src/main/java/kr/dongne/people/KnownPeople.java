package kr.dongne.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.district.AffiliationRole;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom a list from outside may mean, many at once. The asking service writes the access log, because it knows
 * whom it shows.
 */
@Service
public class KnownPeople {

    private final JdbcClient jdbc;
    private final AffiliationRows affiliations;
    private final CurrentActor currentActor;
    private final Clock clock;

    KnownPeople(JdbcClient jdbc, AffiliationRows affiliations, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.affiliations = affiliations;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Everybody of these names or at these addresses, as far as the asker may see them. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(readOnly = true)
    public List<KnownPerson> like(Collection<String> names, Collection<EmailAddress> addresses) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        // Two look-ups, each along its own index: an OR would walk through the whole table.
        List<KnownPerson> found = new ArrayList<>(find("p.name", Set.copyOf(names), scope));
        Set<PersonId> seen = new HashSet<>();
        found.forEach(one -> seen.add(one.id()));
        find("p.email", texts(addresses), scope).stream()
                .filter(one -> seen.add(one.id()))
                .forEach(found::add);
        return withAffiliations(found, scope);
    }

    /** Those of the addresses that somebody out of the asker's sight has to himself. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(readOnly = true)
    public Set<String> takenElsewhere(Collection<EmailAddress> addresses) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        if (addresses.isEmpty() || scope.everybody()) return Set.of();
        var statement = jdbc.sql(
                        "select distinct lower(p.email) from person p where p.email in (:wanted) and not p.shared_mailbox and not ("
                                + scope.seesPerson("p") + ")")
                .param("wanted", texts(addresses));
        return Set.copyOf(scope.bind(statement).query(String.class).list());
    }

    /** Everybody who has one of the roles in the dong today. */
    @PreAuthorize(Access.DISTRICT_OR_DONG)
    @Transactional(readOnly = true)
    public List<CurrentHolder> holding(DongCode dong, Set<AffiliationRole> roles) {
        PeopleScope scope = PeopleScope.of(currentActor.get());
        if (roles.isEmpty() || !scope.covers(dong)) return List.of();
        return jdbc.sql("""
                select a.id, a.role, p.id person, p.name from affiliation a join person p on p.id = a.person_id
                where a.dong_code = :dong and a.role in (:roles) and %s order by p.name, p.id, a.role
                """.formatted(AffiliationRows.validOn("a", LocalDate.MIN)))
                .param("dong", dong.value())
                .param("roles", roles.stream().map(Enum::name).toList())
                .param("day", LocalDate.now(clock))
                .query((row, number) -> new CurrentHolder(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        dong,
                        AffiliationRole.valueOf(row.getString("role"))))
                .list();
    }

    private List<KnownPerson> find(String column, Set<String> wanted, PeopleScope scope) {
        if (wanted.isEmpty()) return List.of();
        var statement = jdbc.sql("select p.* from person p where " + column + " in (:wanted) and "
                        + scope.seesPerson("p") + " order by p.created_at, p.id")
                .param("wanted", wanted);
        return scope.bind(statement).query(KnownPeople::person).list();
    }

    private List<KnownPerson> withAffiliations(List<KnownPerson> people, PeopleScope scope) {
        var byPerson =
                affiliations.of(people.stream().map(one -> one.id().value()).toList(), null, scope);
        return people.stream()
                .map(one -> new KnownPerson(
                        one.id(),
                        one.version(),
                        one.name(),
                        one.email(),
                        one.sharedMailbox(),
                        one.phone(),
                        one.note(),
                        byPerson.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Set<String> texts(Collection<EmailAddress> addresses) {
        Set<String> texts = new HashSet<>();
        addresses.forEach(one -> texts.add(one.value()));
        return texts;
    }

    private static KnownPerson person(ResultSet row, int number) throws SQLException {
        return new KnownPerson(
                new PersonId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                EmailAddress.ofNullable(row.getString("email")),
                row.getBoolean("shared_mailbox"),
                row.getString("phone"),
                row.getString("note"),
                List.of());
    }
}
