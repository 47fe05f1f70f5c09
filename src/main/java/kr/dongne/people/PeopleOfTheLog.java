package kr.dongne.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.dongne.accesslog.SubjectNames;
import kr.dongne.shared.DongCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for the ids in the access log; an entry that was merged away has the name of the one it points to. */
@Component
class PeopleOfTheLog implements SubjectNames {

    private final JdbcClient jdbc;

    PeopleOfTheLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Subject> find(String text, int limit) {
        return jdbc.sql("""
                select entry.id, p.name, group_concat(distinct d.name order by d.position separator ', ') dongs
                from person entry join person p on p.id = coalesce(entry.merged_into, entry.id)
                left join affiliation a on a.person_id = p.id left join dong d on d.code = a.dong_code
                where locate(:text, p.name) > 0 group by entry.id, p.name order by p.name, entry.id limit :limit
                """)
                .param("text", text)
                .param("limit", limit)
                .query((row, number) -> new Subject(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getString("dongs"), "")))
                .list();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new LinkedHashMap<>();
        if (ids.isEmpty()) return names;
        jdbc.sql(
                        "select e.id, p.name from person e join person p on p.id = coalesce(e.merged_into, e.id) where e.id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    @Override
    public Map<UUID, Set<DongCode>> dongsOf(Collection<UUID> ids) {
        Map<UUID, Set<DongCode>> dongs = new HashMap<>();
        if (ids.isEmpty()) return dongs;
        jdbc.sql("""
                select e.id, a.dong_code from person e join affiliation a on a.person_id = coalesce(e.merged_into, e.id)
                where e.id in (:ids) and a.dong_code is not null
                """).param("ids", ids).query(row -> {
            dongs.computeIfAbsent(row.getObject("id", UUID.class), fresh -> new HashSet<>())
                    .add(new DongCode(row.getString("dong_code")));
        });
        return dongs;
    }

    @Override
    public Map<DongCode, String> dongs() {
        Map<DongCode, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name from dong order by position").query(row -> {
            names.put(new DongCode(row.getString("code")), row.getString("name"));
        });
        return names;
    }
}
