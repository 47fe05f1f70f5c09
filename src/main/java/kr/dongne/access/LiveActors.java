package kr.dongne.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kr.dongne.shared.AfterCommit;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * What each account may do right now. Remembered for at most a second: a change on this node counts at once, one made on
 * another node after that second.
 */
@Component
public class LiveActors {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String TODAY = """
            select a.display_name, a.enabled and (a.ends_at is null or a.ends_at > :now) as enabled,
              a.helps_at is not null as helper, g.role, g.dong_code, g.event_id from account a
            left join permission_grant g on g.account_id = a.id and %s
            where a.id = :id
            """.formatted(CountingGrants.CONDITION);

    private final Map<AccountId, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final JdbcClient jdbc;
    private final Clock clock;

    LiveActors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Grants of(AccountId account) {
        Remembered known = remembered.get(account);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) return known.grants();
        long asked = System.nanoTime();
        long generation = changes.get();
        Grants grants = read(account);
        if (generation == changes.get()) remembered.put(account, new Remembered(grants, asked));
        return grants;
    }

    /** Acts as this account without a session of its own, as a program does; it may do what the account may do at each moment. */
    public Authentication withoutSession(AccountId account, String username, @Nullable Object details) {
        return new AccountAuthentication(new SignedInAccount(account, username, null, this), details);
    }

    /** Reads again with the next call after the running transaction's commit. */
    public void forgetAfterCommit(AccountId account) {
        AfterCommit.run(() -> forget(account));
    }

    /** Reads everybody again with the next call after the running transaction's commit: somebody came to a dong or left it. */
    public void forgetEverybodyAfterCommit() {
        AfterCommit.run(() -> {
            changes.incrementAndGet();
            remembered.clear();
        });
    }

    /** Reads again with the next call; what is being read meanwhile is not remembered. */
    void forget(AccountId account) {
        changes.incrementAndGet();
        remembered.remove(account);
    }

    private Grants read(AccountId account) {
        List<Line> lines = jdbc.sql(TODAY)
                .param("id", account.value())
                .param("today", LocalDate.now(clock))
                .param("now", DbTime.toColumn(clock.instant()))
                .query(LiveActors::line)
                .list();
        if (lines.isEmpty())
            return new Grants(account, "", false, false, Set.of(), new TreeMap<>(), Set.of(), Set.of());
        Set<Role> wide = EnumSet.noneOf(Role.class);
        SortedMap<DongCode, Set<Role>> byDong = new TreeMap<>();
        Set<UUID> events = new HashSet<>();
        for (Line line : lines) {
            if (line.event() != null) events.add(line.event());
            if (line.role() == null) continue;
            if (line.dong() == null) wide.add(line.role());
            else
                byDong.computeIfAbsent(line.dong(), fresh -> EnumSet.noneOf(Role.class))
                        .add(line.role());
        }
        Line first = lines.getFirst();
        return new Grants(
                account,
                first.name(),
                first.enabled(),
                first.helper(),
                wide,
                byDong,
                Set.copyOf(events),
                sessions(account));
    }

    private Set<UUID> sessions(AccountId account) {
        return Set.copyOf(jdbc.sql("select id from sign_in_session where account_id = :id and ended_at is null")
                .param("id", account.value())
                .query(UUID.class)
                .list());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        String dong = row.getString("dong_code");
        return new Line(
                row.getString("display_name"),
                row.getBoolean("enabled"),
                row.getBoolean("helper"),
                role == null ? null : Role.valueOf(role),
                dong == null ? null : new DongCode(dong),
                row.getObject("event_id", UUID.class));
    }

    private record Line(
            String name,
            boolean enabled,
            boolean helper,
            @Nullable Role role,
            @Nullable DongCode dong,
            @Nullable UUID event) {}

    private record Remembered(Grants grants, long since) {}
}
