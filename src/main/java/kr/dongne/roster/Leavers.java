package kr.dongne.roster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kr.dongne.district.AffiliationRole;
import kr.dongne.people.CurrentHolder;
import kr.dongne.people.KnownPeople;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who is missing in a file: people of the dongs and roles that it covers. */
@Component
class Leavers {

    private final JdbcClient jdbc;
    private final KnownPeople people;

    Leavers(JdbcClient jdbc, KnownPeople people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    List<Leaver> of(ImportId id) {
        Set<UUID> named = named(id);
        Set<String> undecided = undecided(id);
        List<Leaver> missing = new ArrayList<>();
        covered(id).forEach((dong, roles) -> {
            for (CurrentHolder one : people.holding(dong, roles))
                if (!named.contains(one.affiliation()) && !undecided.contains(one.name()))
                    missing.add(new Leaver(one.affiliation(), one.person(), one.name(), one.dong(), one.role()));
        });
        return missing;
    }

    private Map<DongCode, Set<AffiliationRole>> covered(ImportId id) {
        Map<DongCode, Set<AffiliationRole>> covered = new TreeMap<>();
        jdbc.sql("""
                select distinct dong_code, role from roster_line
                where import_id = :id and state in ('NEW', 'CHANGED', 'SAME') and dong_code is not null
                """)
                .param("id", id.value())
                .query((row, number) -> covered.computeIfAbsent(
                                new DongCode(row.getString("dong_code")), dong -> EnumSet.noneOf(AffiliationRole.class))
                        .add(AffiliationRole.valueOf(row.getString("role"))))
                .list();
        return covered;
    }

    private Set<UUID> named(ImportId id) {
        return new HashSet<>(
                jdbc.sql("""
                select affiliation_id from roster_line
                where import_id = :id and state in ('CHANGED', 'SAME') and affiliation_id is not null
                """).param("id", id.value()).query(UUID.class).list());
    }

    /** A line that is wrong, or not decided, may well mean them. */
    private Set<String> undecided(ImportId id) {
        return new HashSet<>(
                jdbc.sql("""
                select distinct name from roster_line
                where import_id = :id and state in ('ERROR', 'ASK', 'OUT') and name is not null
                """).param("id", id.value()).query(String.class).list());
    }
}
