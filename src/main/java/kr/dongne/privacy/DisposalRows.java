package kr.dongne.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of disposals. */
@Component
class DisposalRows {

    private final JdbcClient jdbc;

    DisposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that is not finished, of the run that is under way. */
    record Open(UUID run, String kind, Instant cutoff) {}

    List<DisposalRow> all(UUID me) {
        return jdbc.sql("""
                select r.*, p.display_name preparer, d.display_name decider from disposal_run r
                left join account p on p.id = r.prepared_by left join account d on d.id = r.decided_by
                order by r.prepared_at desc
                """).query((row, number) -> row(row, me)).list();
    }

    boolean isAnyOpen() {
        return jdbc.sql("select count(*) from disposal_run where state in ('PREPARED', 'APPROVED') for update")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void addStep(UUID run, int position, Kinds.Kind kind, int expected) {
        jdbc.sql("""
                insert into disposal_step (run_id, kind, position, months, cutoff, expected)
                values (:run, :kind, :position, :months, :cutoff, :expected)
                """)
                .param("run", run)
                .param("kind", kind.disposal().kind())
                .param("position", position)
                .param("months", kind.months())
                .param("cutoff", DbTime.toColumn(kind.cutoff()))
                .param("expected", expected)
                .update();
    }

    /** Locks the run that is under way; nothing while another node works on it. */
    Optional<UUID> lockApproved() {
        return jdbc.sql(
                        "select id from disposal_run where state = 'APPROVED' order by decided_at limit 1 for update skip locked")
                .query(UUID.class)
                .optional();
    }

    Optional<Open> nextStep(UUID run) {
        return jdbc.sql("""
                select kind, cutoff from disposal_step where run_id = :run and finished_at is null order by position limit 1
                """)
                .param("run", run)
                .query((row, number) -> new Open(
                        run, row.getString("kind"), Objects.requireNonNull(ReviewQueries.instant(row, "cutoff"))))
                .optional();
    }

    void count(Open step, int disposed) {
        jdbc.sql("update disposal_step set disposed = disposed + :disposed where run_id = :run and kind = :kind")
                .param("disposed", disposed)
                .param("run", step.run())
                .param("kind", step.kind())
                .update();
    }

    void finish(Open step, Instant now) {
        jdbc.sql("update disposal_step set finished_at = :now where run_id = :run and kind = :kind")
                .param("now", DbTime.toColumn(now))
                .param("run", step.run())
                .param("kind", step.kind())
                .update();
    }

    void finish(UUID run, Instant now) {
        jdbc.sql("update disposal_run set state = 'DONE', finished_at = :now where id = :id")
                .param("now", DbTime.toColumn(now))
                .param("id", run)
                .update();
    }

    private DisposalRow row(ResultSet row, UUID me) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        DisposalRow.State state = DisposalRow.State.valueOf(row.getString("state"));
        return new DisposalRow(
                id,
                state,
                Objects.requireNonNullElse(row.getString("preparer"), ""),
                Objects.requireNonNull(ReviewQueries.instant(row, "prepared_at")),
                row.getString("decider"),
                ReviewQueries.instant(row, "decided_at"),
                row.getString("note"),
                ReviewQueries.instant(row, "finished_at"),
                steps(id),
                state == DisposalRow.State.PREPARED && !me.equals(row.getObject("prepared_by", UUID.class)));
    }

    private List<DisposalRow.Step> steps(UUID run) {
        return jdbc.sql("select * from disposal_step where run_id = :run order by position")
                .param("run", run)
                .query((row, number) -> new DisposalRow.Step(
                        row.getString("kind"),
                        row.getInt("months"),
                        Objects.requireNonNull(ReviewQueries.instant(row, "cutoff")),
                        row.getInt("expected"),
                        row.getInt("disposed"),
                        row.getObject("finished_at") != null))
                .list();
    }
}
