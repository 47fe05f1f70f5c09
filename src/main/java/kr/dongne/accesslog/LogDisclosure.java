package kr.dongne.accesslog;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.shared.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people when their data was used for what, and in which role; not by whom, who has rights as well. */
@Component
class LogDisclosure implements Disclosure {

    private final JdbcClient jdbc;

    LogDisclosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Records> about(UUID person) {
        List<List<String>> rows = jdbc.sql("""
                select l.at, l.actor, l.task from access_log l
                where json_contains(l.subject_ids, json_quote(:person)) order by l.id
                """)
                .param("person", person.toString())
                .query((row, number) -> List.of(
                        Objects.requireNonNull(row.getString("at")), row.getString("actor"), row.getString("task")))
                .list();
        return List.of(new Records("use", List.of("at", "actor", "task"), rows));
    }
}
