package kr.dongne.people;

import java.util.Set;
import java.util.stream.Collectors;
import kr.dongne.access.Actor;
import kr.dongne.access.Role;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which people an actor sees: the district everybody, a dong's official or council officer whoever is or was something in
 * an own dong, all others nobody. The predicates use the parameter {@code :scope}.
 */
public record PeopleScope(boolean everybody, Set<DongCode> dongs) {

    /** What this actor sees. */
    public static PeopleScope of(Actor actor) {
        if (actor.seesWholeDistrict()) return new PeopleScope(true, Set.of());
        boolean inDong = actor.is(Role.DONG_OFFICIAL) || actor.is(Role.COUNCIL_OFFICER);
        return new PeopleScope(false, inDong ? actor.dongs() : Set.of());
    }

    /** The SQL predicate for a row of the table person under this alias. */
    public String seesPerson(String alias) {
        if (everybody) return "true";
        return "exists (select 1 from affiliation s where s.person_id = " + alias + ".id and s.dong_code in (:scope))";
    }

    /** The SQL predicate for a row of the table affiliation under this alias. */
    public String seesAffiliation(String alias) {
        return everybody ? "true" : alias + ".dong_code in (:scope)";
    }

    boolean covers(@Nullable DongCode dong) {
        return everybody || (dong != null && dongs.contains(dong));
    }

    /** The statement with its scope. */
    public StatementSpec bind(StatementSpec statement) {
        if (everybody) return statement;
        // An empty list is no SQL; no dong has the empty code.
        Set<String> codes = dongs.isEmpty()
                ? Set.of("")
                : dongs.stream().map(DongCode::value).collect(Collectors.toSet());
        return statement.param("scope", codes);
    }
}
