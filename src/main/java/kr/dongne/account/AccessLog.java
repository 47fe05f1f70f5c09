package kr.dongne.account;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only record of who did what with whose data; it holds ids, never names. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Writes one row for the current actor, in the running transaction; the detail must not hold personal data. */
    public void record(AccessTask task, Collection<UUID> subjects, @Nullable String detail) {
        Actor actor = currentActor.get();
        insert(actor, task, "OK", subjects, detail);
    }

    private void insert(
            Actor actor, AccessTask task, String outcome, Collection<UUID> subjects, @Nullable String detail) {
        jdbc.sql("""
                insert into access_log (at, account_id, actor, task, outcome, subject_count, subject_ids, detail)
                values (:at, :account, :actor, :task, :outcome, :count, :subjects, :detail)
                """)
                .param("at", DbTime.toColumn(clock.instant()))
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value())
                .param("actor", actor.system() ? "SYSTEM" : actor.roles().toString())
                .param("task", task.name())
                .param("outcome", outcome)
                .param("count", subjects.size())
                .param(
                        "subjects",
                        subjects.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]")))
                .param("detail", detail)
                .update();
    }
}
