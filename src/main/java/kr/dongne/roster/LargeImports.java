package kr.dongne.roster;

import java.util.UUID;
import kr.dongne.people.PeopleIntake;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes imports of very many lines small before they go: a transaction that deletes a hundred thousand lines would hold the
 * database for everybody. From the first piece on, nothing can be done with the import any more.
 */
@Component
class LargeImports {

    private final JdbcClient jdbc;
    private final PeopleIntake intake;

    LargeImports(JdbcClient jdbc, PeopleIntake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /** Deletes this many lines of an import that has more of them, and whose head is locked; false when it has not. */
    boolean shrink(UUID id, int lines) {
        boolean shrunk = shrinkLines(id, lines) || intake.forgetSome(id, lines);
        if (shrunk) jdbc.sql("""
                    update roster_import set lines_gone = true, file_name = '', headings = '',
                      state = if(applied_at is null, 'FAILED', state),
                      problem = if(applied_at is null, 'roster.problem.going', problem)
                    where id = :id
                    """).param("id", id).update();
        return shrunk;
    }

    private boolean shrinkLines(UUID id, int lines) {
        boolean more = jdbc.sql("select 1 from roster_line where import_id = :id limit 1 offset " + lines)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (more)
            jdbc.sql("delete from roster_line where import_id = :id order by line limit " + lines)
                    .param("id", id)
                    .update();
        return more;
    }
}
