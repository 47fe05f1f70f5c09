package kr.dongne.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.shared.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what the roster says of them. */
@Component
class PersonDisclosure implements Disclosure {

    private static final List<String> PERSON = List.of("name", "email", "phone", "note", "created_at", "changed_at");
    private static final List<String> OFFICE = List.of("unit", "role", "dong", "valid_from", "valid_to", "term");

    private final JdbcClient jdbc;

    PersonDisclosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Records> about(UUID person) {
        return List.of(
                new Records("person", PERSON, rows("select * from person where id = :person", PERSON, person)),
                new Records("office", OFFICE, rows("""
                                select a.*, d.name dong, t.ordinal term from affiliation a left join dong d on d.code = a.dong_code
                                  left join council_term t on %s
                                where a.person_id = :person order by a.valid_from
                                """.formatted(AffiliationRows.OF_TERM), OFFICE, person)));
    }

    private List<List<String>> rows(String sql, List<String> columns, UUID person) {
        return jdbc.sql(sql)
                .param("person", person)
                .query((row, number) -> texts(row, columns))
                .list();
    }

    private static List<String> texts(ResultSet row, List<String> columns) throws SQLException {
        String[] texts = new String[columns.size()];
        for (int column = 0; column < texts.length; column++)
            texts[column] = Objects.requireNonNullElse(row.getString(columns.get(column)), "");
        return List.of(texts);
    }
}
