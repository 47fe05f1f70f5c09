package kr.dongne.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** An import of which only a piece has gone still has some of its rows. */
    private static final String DUE = """
             from roster_import i where coalesce(i.applied_at, i.begun_at) < :before and (not i.lines_gone
               or exists (select 1 from roster_line l where l.import_id = i.id)
               or exists (select 1 from person_intake p where p.batch = i.id))
            """;

    private final JdbcClient jdbc;
    private final LargeImports large;
    private final PeopleIntake intake;

    RosterDisposal(JdbcClient jdbc, LargeImports large, PeopleIntake intake) {
        this.jdbc = jdbc;
        this.large = large;
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

    @Override
    public boolean disposeOfPiece(Instant before, int atMost) {
        return next(before).filter(id -> large.shrink(id, atMost)).isPresent();
    }

    /** One at a time: each may still have as many lines as a piece. */
    @Override
    public int dispose(Instant before, int atMost) {
        Optional<UUID> due = next(before);
        due.ifPresent(this::forget);
        return due.isPresent() ? 1 : 0;
    }

    private Optional<UUID> next(Instant before) {
        return jdbc.sql("select i.id" + DUE + " order by i.begun_at, i.id limit 1 for update")
                .param("before", DbTime.toColumn(before))
                .query(UUID.class)
                .optional();
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
