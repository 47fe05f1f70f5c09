package kr.dongne.accesslog;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.AccountId;
import kr.dongne.access.Actor;
import kr.dongne.access.ActorPrincipal;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.Role;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The append-only record of who did what with whose data, and from where; it holds ids, never names. */
@Component
public class AccessLog {

    private static final int MOST_DONGS = 20;

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
        Authentication by = SecurityContextHolder.getContext().getAuthentication();
        insert(new Row(
                actor.account(),
                actingAs(actor),
                dongs(actor),
                SourceAddress.of(by),
                task.name(),
                "OK",
                subjects,
                detail));
    }

    /** Writes that this session ended, by the user's wish or for the given cause. */
    public void signedOut(Authentication session, @Nullable String cause) {
        if (session.getPrincipal() instanceof ActorPrincipal principal)
            recordFor(principal.actor().account(), AccessTask.SIGN_OUT, "OK", session, cause);
    }

    /** Writes about a sign-in, where nobody acts yet; no account means that nobody has the typed name. */
    public void recordFor(
            @Nullable AccountId account, AccessTask task, String outcome, Authentication by, @Nullable String detail) {
        String actor = account == null ? "UNKNOWN" : "ACCOUNT";
        insert(new Row(account, actor, null, SourceAddress.of(by), task.name(), outcome, List.of(), detail));
    }

    private static String actingAs(Actor actor) {
        if (actor.system()) return "SYSTEM";
        return actor.roles().isEmpty()
                ? "NO_ROLE"
                : actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /** The dongs that bind the actor; nothing for somebody of the whole district, or of more dongs than there is room for. */
    private static @Nullable String dongs(Actor actor) {
        if (actor.seesWholeDistrict()
                || actor.dongs().isEmpty()
                || actor.dongs().size() > MOST_DONGS) return null;
        return actor.dongs().stream().map(DongCode::value).sorted().collect(Collectors.joining(","));
    }

    private void insert(Row row) {
        jdbc.sql("""
                insert into access_log (at, account_id, actor, dongs, source_address, task, outcome, subject_count,
                    subject_ids, detail)
                values (:at, :account, :actor, :dongs, :source, :task, :outcome, :count, :subjects, :detail)
                """)
                .param("at", DbTime.toColumn(clock.instant()))
                .param("account", row.account() == null ? null : row.account().value())
                .param("actor", row.actor())
                .param("dongs", row.dongs())
                .param("source", row.source())
                .param("task", row.task())
                .param("outcome", row.outcome())
                .param("count", row.subjects().size())
                .param("subjects", json(row.subjects()))
                .param("detail", row.detail())
                .update();
    }

    private static String json(Collection<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private record Row(
            @Nullable AccountId account,
            String actor,
            @Nullable String dongs,
            @Nullable String source,
            String task,
            String outcome,
            Collection<UUID> subjects,
            @Nullable String detail) {}
}
