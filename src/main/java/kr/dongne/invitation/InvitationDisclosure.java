package kr.dongne.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.shared.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people to what they were invited, what they answered, and which mails went to them. */
@Component
class InvitationDisclosure implements Disclosure {

    private static final List<String> INVITATION =
            List.of("title", "starts_at", "email", "state", "part_stat", "answered_at", "answer_comment");
    private static final List<String> ANSWER = List.of("title", "at", "source", "part_stat", "comment");
    private static final List<String> MAIL = List.of("title", "kind", "recipient", "sent_at");

    private final JdbcClient jdbc;

    InvitationDisclosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Records> about(UUID person) {
        return List.of(
                records("invitation", INVITATION, """
                        select e.title, e.starts_at, i.email, i.state, i.part_stat, i.answered_at, i.answer_comment
                        from invitation i join event e on e.id = i.event_id
                        where i.person_id = :person order by e.starts_at
                        """, person),
                records("answer", ANSWER, """
                        select e.title, r.at, r.source, r.part_stat, r.comment
                        from attendance_reply r join invitation i on i.id = r.invitation_id join event e on e.id = i.event_id
                        where i.person_id = :person order by r.at
                        """, person),
                records("mail", MAIL, """
                        select e.title, o.kind, o.recipient, o.sent_at
                        from outbox o join invitation i on i.id = o.invitation_id join event e on e.id = i.event_id
                        where i.person_id = :person order by o.created_at
                        """, person));
    }

    private Records records(String key, List<String> columns, String sql, UUID person) {
        List<List<String>> rows = jdbc.sql(sql)
                .param("person", person)
                .query((row, number) -> texts(row, columns))
                .list();
        return new Records(key, columns, rows);
    }

    private static List<String> texts(ResultSet row, List<String> columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (String column : columns) texts.add(Objects.requireNonNullElse(row.getString(column), ""));
        return texts;
    }
}
