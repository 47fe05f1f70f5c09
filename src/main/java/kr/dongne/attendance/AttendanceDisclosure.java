package kr.dongne.attendance;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.shared.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people where they were marked as present or absent. */
@Component
class AttendanceDisclosure implements Disclosure {

    private final JdbcClient jdbc;

    AttendanceDisclosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Records> about(UUID person) {
        List<List<String>> rows = jdbc.sql("""
                select e.title, e.starts_at, a.status, a.arrived_at from attendance a join event e on e.id = a.event_id
                where a.person_id = :person
                  or a.merged_into in (select c.id from attendance c where c.person_id = :person)
                order by e.starts_at
                """)
                .param("person", person)
                .query((row, number) -> List.of(
                        row.getString("title"),
                        row.getString("starts_at"),
                        Objects.requireNonNullElse(row.getString("status"), ""),
                        Objects.requireNonNullElse(row.getString("arrived_at"), "")))
                .list();
        return List.of(new Records("attendance", List.of("title", "starts_at", "status", "arrived_at"), rows));
    }
}
