package kr.dongne.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.dongne.people.PeopleIntake;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Disposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was read from files and what people were before: applied imports keep their counts, which name nobody, and cannot be
 * taken back any more; dry runs that nobody applied go whole.
 */
@Component
class RosterDisposal implements Disposal {

    private static final String DUE =
            " from roster_import where not lines_gone and coalesce(applied_at, begun_at) < :before";

    private final JdbcClient jdbc;
    private final PeopleIntake intake;

    RosterDisposal(JdbcClient jdbc, PeopleIntake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    @Override
    public String kind() {
        return "roster";
    }

    @Override
    public int usualMonths() {
        return 3;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*)" + DUE)
                .param("before", DbTime.toColumn(before))
                .query(Integer.class)
                .single();
    }

    /** One at a time: an import may have a hundred thousand lines. */
    @Override
    public int dispose(Instant before, int atMost) {
        List<UUID> due = jdbc.sql("select id" + DUE + " order by begun_at limit 1 for update")
                .param("before", DbTime.toColumn(before))
                .query(UUID.class)
                .list();
        due.forEach(this::forget);
        return due.size();
    }

    private void forget(UUID id) {
        for (String statement : List.of(
                "delete from roster_line where import_id = :id",
                "delete from roster_import where id = :id and applied_at is null",
                "update roster_import set lines_gone = true, file_name = '', headings = '' where id = :id"))
            jdbc.sql(statement).param("id", id).update();
        intake.forget(id);
    }
}
