package kr.dongne.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.district.Unit;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads affiliations of many people at once, as far as the scope reaches. */
@Component
class AffiliationRows {

    /** The term t to which an affiliation a belongs: the one it carries, else the council's one in which it began. */
    static final String OF_TERM = """
            t.id = a.term_id or (a.term_id is null and a.unit = 'COUNCIL' and t.dong_code = a.dong_code
              and a.valid_from between t.valid_from and t.valid_to)
            """;

    private final JdbcClient jdbc;

    AffiliationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person, in the order of the dongs and roles; with a day, only what holds on that day. */
    Map<UUID, List<AffiliationView>> of(Collection<UUID> persons, @Nullable LocalDate day, PeopleScope scope) {
        Map<UUID, List<AffiliationView>> found = new HashMap<>();
        if (persons.isEmpty()) return found;
        var statement = jdbc.sql("""
                select a.*, t.ordinal from affiliation a left join dong d on d.code = a.dong_code
                  left join council_term t on %s
                where a.person_id in (:persons) and %s and %s
                order by coalesce(d.position, 0), a.role, a.valid_from, a.id
                """.formatted(OF_TERM, validOn("a", day), scope.seesAffiliation("a")))
                .param("persons", persons);
        if (day != null) statement = statement.param("day", day);
        scope.bind(statement).query((row, number) -> collect(row, found)).list();
        return found;
    }

    /** How many affiliations a person has in all, whoever asks. */
    int countOf(UUID person) {
        return jdbc.sql("select count(*) from affiliation where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** The SQL predicate for an affiliation that holds on the day in the parameter {@code :day}. */
    static String validOn(String alias, @Nullable LocalDate day) {
        if (day == null) return "true";
        return "%1$s.valid_from <= :day and (%1$s.valid_to is null or %1$s.valid_to >= :day)".formatted(alias);
    }

    private static UUID collect(ResultSet row, Map<UUID, List<AffiliationView>> found) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        found.computeIfAbsent(person, id -> new ArrayList<>()).add(view(row));
        return person;
    }

    private static AffiliationView view(ResultSet row) throws SQLException {
        String dong = row.getString("dong_code");
        return new AffiliationView(
                row.getObject("id", UUID.class),
                Unit.valueOf(row.getString("unit")),
                dong == null ? null : new DongCode(dong),
                AffiliationRole.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("ordinal", Integer.class));
    }
}
