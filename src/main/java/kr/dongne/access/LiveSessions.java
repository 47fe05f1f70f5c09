package kr.dongne.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The sessions of all accounts, kept in the database so that each can be ended from anywhere, with the next call. */
@Component
public class LiveSessions {

    private static final int LONGEST_DEVICE = 300;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final LiveActors live;
    private final Clock clock;

    LiveSessions(JdbcClient jdbc, LiveActors live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    /** How and from where somebody comes in. */
    public record Arrival(
            AccountId account,
            String username,
            SignInWay way,
            @Nullable String address,
            @Nullable String device) {}

    /** Begins a session; it may do what the account may do at each moment, until one of the two is ended. */
    public Authentication begin(Arrival arrival, @Nullable Object details) {
        UUID id = Uuid7.next();
        LocalDateTime now = Objects.requireNonNull(DbTime.toColumn(clock.instant()));
        forgetOld(arrival.account());
        jdbc.sql("""
                insert into sign_in_session (id, account_id, way, begun_at, last_seen_at, source_address, device)
                values (:id, :account, :way, :now, :now, :address, :device)
                """)
                .param("id", id)
                .param("account", arrival.account().value())
                .param("way", arrival.way().name())
                .param("now", now)
                .param("address", arrival.address())
                .param("device", shortened(arrival.device()))
                .update();
        live.forget(arrival.account());
        return new AccountAuthentication(new SignedInAccount(arrival.account(), arrival.username(), id, live), details);
    }

    /** Lets nobody else begin or end sessions of the account in this way until the running transaction is over. */
    public void hold(AccountId account) {
        jdbc.sql("select id from account where id = :account for update")
                .param("account", account.value())
                .query(UUID.class)
                .optional();
    }

    /** Notes that the session's user did something. */
    public void seen(UUID session) {
        jdbc.sql("update sign_in_session set last_seen_at = :now where id = :id and ended_at is null")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", session)
                .update();
    }

    /** Ends one session of the account in the running transaction; false when it has no such session that is open. */
    public boolean end(AccountId account, UUID session) {
        int ended = jdbc.sql("update sign_in_session set ended_at = :now"
                        + " where id = :id and account_id = :account and ended_at is null")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", session)
                .param("account", account.value())
                .update();
        live.forgetAfterCommit(account);
        return ended > 0;
    }

    /** Ends all sessions of the account but this one in the running transaction; the number of those that were open. */
    public int endAll(AccountId account, @Nullable UUID but) {
        int ended = jdbc.sql("update sign_in_session set ended_at = :now"
                        + " where account_id = :account and ended_at is null and (:but is null or id <> :but)")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("account", account.value())
                .param("but", but)
                .update();
        live.forgetAfterCommit(account);
        return ended;
    }

    /** The open sessions whose user did something since then, the newest first. */
    public List<SessionRow> open(AccountId account, Instant since) {
        return jdbc.sql("select * from sign_in_session where account_id = :account and ended_at is null"
                        + " and last_seen_at >= :since order by last_seen_at desc, id desc")
                .param("account", account.value())
                .param("since", DbTime.toColumn(since))
                .query(LiveSessions::row)
                .list();
    }

    /** The session in which somebody acts; nothing for a program's token and for background work. */
    public static Optional<UUID> of(@Nullable Authentication acting) {
        return acting != null && acting.getPrincipal() instanceof SignedInAccount principal
                ? Optional.ofNullable(principal.session())
                : Optional.empty();
    }

    /** Whether the session belongs to somebody who helps at a desk: it ends at its set moment, not in a quiet hour. */
    public static boolean isOfHelper(Authentication session) {
        return session.getPrincipal() instanceof SignedInAccount principal
                && principal.grants().helper();
    }

    /** Why a session is over: "disabled" or "ended"; nothing while it is not. */
    public static Optional<String> whyOver(Authentication session) {
        if (session.isAuthenticated()) return Optional.empty();
        boolean enabled = session.getPrincipal() instanceof SignedInAccount principal
                && principal.grants().enabled();
        return Optional.of(enabled ? "ended" : "disabled");
    }

    private void forgetOld(AccountId account) {
        jdbc.sql("delete from sign_in_session where account_id = :account and last_seen_at < :long_ago")
                .param("account", account.value())
                .param("long_ago", DbTime.toColumn(clock.instant().minus(KEPT)))
                .update();
    }

    private static @Nullable String shortened(@Nullable String device) {
        return device == null || device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }

    private static SessionRow row(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                SignInWay.valueOf(row.getString("way")),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("begun_at", LocalDateTime.class))),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("last_seen_at", LocalDateTime.class))),
                row.getString("source_address"),
                row.getString("device"));
    }
}
