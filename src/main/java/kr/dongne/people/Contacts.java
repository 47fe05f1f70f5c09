package kr.dongne.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * People as other rooms need them. The district and background work see everybody, dong roles their own dongs, all others
 * are refused. The asking service writes the access log, because only it knows the task.
 */
@Service
public class Contacts {

    private final JdbcClient jdbc;
    private final AffiliationRows affiliations;
    private final CurrentActor currentActor;

    Contacts(JdbcClient jdbc, AffiliationRows affiliations, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.affiliations = affiliations;
        this.currentActor = currentActor;
    }

    /**
     * Everybody who has one of the roles on this day, each person once, by name. The dongs (none means all) narrow the roles
     * that are held in a dong; a role of the whole district is not narrowed.
     */
    @PreAuthorize(Access.DONG_STAFF_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<Contact> withRoles(Set<AffiliationRole> roles, Set<DongCode> dongs, LocalDate on) {
        if (roles.isEmpty()) return List.of();
        PeopleScope scope = PeopleScope.of(currentActor.get());
        var statement = jdbc.sql("""
                select p.* from person p where exists (
                  select 1 from affiliation a where a.person_id = p.id and a.role in (:roles) and %s and %s and %s)
                order by p.name, p.id
                """.formatted(
                                dongs.isEmpty() ? "true" : "(a.dong_code is null or a.dong_code in (:dongs))",
                                AffiliationRows.validOn("a", on),
                                scope.seesAffiliation("a")))
                .param("roles", roles.stream().map(Enum::name).toList())
                .param("day", on);
        if (!dongs.isEmpty())
            statement.param("dongs", dongs.stream().map(DongCode::value).toList());
        return withAffiliations(scope.bind(statement).query(Contacts::person).list(), on, scope);
    }

    /** These people, as far as the asker may see them, in the order of their names. */
    @PreAuthorize(Access.DONG_STAFF_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Map<PersonId, Contact> byIds(Collection<PersonId> persons, LocalDate on) {
        Map<PersonId, Contact> found = new LinkedHashMap<>();
        if (persons.isEmpty()) return found;
        PeopleScope scope = PeopleScope.of(currentActor.get());
        var statement = jdbc.sql("select p.* from person p where p.id in (:persons) and p.merged_into is null and "
                        + scope.seesPerson("p") + " order by p.name, p.id")
                .param("persons", persons.stream().map(PersonId::value).toList());
        List<Contact> people = scope.bind(statement).query(Contacts::person).list();
        withAffiliations(people, on, scope).forEach(contact -> found.put(contact.id(), contact));
        return found;
    }

    private List<Contact> withAffiliations(List<Contact> people, LocalDate on, PeopleScope scope) {
        List<UUID> ids = people.stream().map(one -> one.id().value()).toList();
        var byPerson = affiliations.of(ids, on, scope);
        return people.stream()
                .map(one -> new Contact(
                        one.id(),
                        one.name(),
                        one.email(),
                        one.sharedMailbox(),
                        one.phone(),
                        byPerson.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Contact person(ResultSet row, int number) throws SQLException {
        return new Contact(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                EmailAddress.ofNullable(row.getString("email")),
                row.getBoolean("shared_mailbox"),
                row.getString("phone"),
                List.of());
    }
}
