package kr.dongne.people.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the survivor the affiliations of both; the same role at the same place in touching times of one term is one. */
@Component
class OneAffiliation {

    private final JdbcClient jdbc;

    OneAffiliation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void move(UUID from, UUID to) {
        List<Held> held = jdbc.sql("""
                select * from affiliation where person_id in (:from, :to)
                order by role, dong_code, valid_from, valid_to is null, valid_to desc, id
                """)
                .param("from", from)
                .param("to", to)
                .query(OneAffiliation::held)
                .list();
        List<Held> kept = new ArrayList<>();
        for (Held next : held) {
            Held last = kept.isEmpty() ? null : kept.getLast();
            if (last != null && last.touches(next)) {
                kept.set(kept.size() - 1, last.with(next));
                jdbc.sql("delete from affiliation where id = :id")
                        .param("id", next.id)
                        .update();
            } else kept.add(next);
        }
        kept.forEach(one -> keep(one, to));
    }

    private void keep(Held one, UUID person) {
        jdbc.sql("update affiliation set person_id = :person, valid_to = :last, term_id = :term where id = :id")
                .param("person", person)
                .param("last", one.last)
                .param("term", one.term)
                .param("id", one.id)
                .update();
    }

    private record Held(
            UUID id,
            String role,
            @Nullable String dong,
            LocalDate first,
            @Nullable LocalDate last,
            @Nullable UUID term) {

        boolean touches(Held later) {
            boolean samePlace = role.equals(later.role) && Objects.equals(dong, later.dong);
            boolean sameTerm = term == null || later.term == null || term.equals(later.term);
            return samePlace && sameTerm && (last == null || !later.first.isAfter(last.plusDays(1)));
        }

        Held with(Held later) {
            LocalDate end = last == null || later.last == null ? null : last.isAfter(later.last) ? last : later.last;
            return new Held(id, role, dong, first, end, term == null ? later.term : term);
        }
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getString("role"),
                row.getString("dong_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("term_id", UUID.class));
    }
}
