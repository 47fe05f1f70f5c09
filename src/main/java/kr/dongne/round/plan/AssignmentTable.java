package kr.dongne.round.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kr.dongne.assignment.Explanation;
import kr.dongne.assignment.Placement;
import kr.dongne.assignment.Plan;
import kr.dongne.assignment.Score;
import kr.dongne.round.RoundId;
import kr.dongne.round.visit.Goal;
import kr.dongne.round.window.WindowId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of searches and their results; the newest of a round is the one that counts. */
@Component
class AssignmentTable {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    AssignmentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the round until the transaction ends: two who begin do so one after the other. */
    void lock(RoundId round) {
        jdbc.sql("select id from dong_round where id = :round for update")
                .param("round", round.value())
                .query(UUID.class)
                .optional();
    }

    UUID begin(RoundId round, boolean replanning, String by) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into round_assignment (id, round_id, replanning, state, started_at, by_name, proven)
                values (:id, :round, :replanning, 'RUNNING', :now, :by, false)
                """)
                .param("id", id)
                .param("round", round.value())
                .param("replanning", replanning)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    void end(UUID id, Plan plan, List<Explanation> explanations) {
        for (Map.Entry<DongCode, Placement> entry : plan.placements().entrySet())
            jdbc.sql("""
                    insert into round_placement (assignment_id, dong_code, window_id, team_id)
                    values (:id, :dong, :window, :team)
                    """)
                    .param("id", id)
                    .param("dong", entry.getKey().value())
                    .param("window", entry.getValue().window().value())
                    .param("team", entry.getValue().team().value())
                    .update();
        jdbc.sql("""
                update round_assignment set state = :state, ended_at = :now, violated = :violated, unplaced = :unplaced,
                  cost = :cost, proven = :proven, explanations = :explanations where id = :id
                """)
                .param("state", (plan.stopped() ? AssignmentState.STOPPED : AssignmentState.DONE).name())
                .param("now", DbTime.toColumn(clock.instant()))
                .param("violated", plan.score().violated())
                .param("unplaced", plan.score().unplaced())
                .param("cost", plan.score().cost())
                .param("proven", plan.proven())
                .param("explanations", json.writeValueAsString(explanations))
                .param("id", id)
                .update();
    }

    void fail(UUID id) {
        jdbc.sql("update round_assignment set state = 'FAILED', ended_at = :now where id = :id and state = 'RUNNING'")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", id)
                .update();
    }

    Optional<AssignmentRow> newest(RoundId round) {
        return jdbc.sql(
                        "select * from round_assignment where round_id = :round order by started_at desc, id desc limit 1")
                .param("round", round.value())
                .query(this::row)
                .optional();
    }

    private Map<DongCode, Goal> placements(UUID assignment) {
        Map<DongCode, Goal> placements = new TreeMap<>();
        jdbc.sql("select * from round_placement where assignment_id = :id")
                .param("id", assignment)
                .query(row -> {
                    placements.put(
                            new DongCode(row.getString("dong_code")),
                            new Goal(
                                    new WindowId(row.getObject("window_id", UUID.class)),
                                    row.getObject("team_id", UUID.class)));
                });
        return placements;
    }

    private AssignmentRow row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AssignmentRow(
                id,
                row.getBoolean("replanning"),
                AssignmentState.valueOf(row.getString("state")),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("started_at", LocalDateTime.class))),
                DbTime.fromColumn(row.getObject("ended_at", LocalDateTime.class)),
                score(row),
                row.getBoolean("proven"),
                placements(id),
                explanations(row.getString("explanations")));
    }

    private static @Nullable Score score(ResultSet row) throws SQLException {
        Long violated = row.getObject("violated", Long.class);
        return violated == null ? null : new Score(violated, row.getLong("unplaced"), row.getLong("cost"));
    }

    private List<Explanation> explanations(@Nullable String stored) {
        return stored == null ? List.of() : json.readValue(stored, new TypeReference<List<Explanation>>() {});
    }
}
