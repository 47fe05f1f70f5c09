package kr.dongne.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.AccountId;
import kr.dongne.access.CurrentActor;
import kr.dongne.access.LiveActors;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.NotFound;
import kr.dongne.shared.Sha256;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens for the API: each acts as the account that made it, with what that account may do at the time. */
@Service
public class ApiTokens {

    private static final String PREFIX = "dongne_";
    private static final int SECRET_BYTES = 32;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final LiveActors live;
    private final AccessLog log;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, CurrentActor currentActor, LiveActors live, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.live = live;
        this.log = log;
        this.clock = clock;
    }

    /** Makes a token of the signed-in account and gives it out, this once. */
    @PreAuthorize(Access.TOKEN_HOLDERS)
    @Transactional
    public String create(CreateToken wanted) {
        return createOf(self(), wanted);
    }

    /** Makes a token of an account while an installation is set up. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public String createFor(AccountId account, CreateToken wanted) {
        return createOf(account, wanted);
    }

    /** The tokens of the signed-in account, the newest first. */
    @PreAuthorize(Access.TOKEN_HOLDERS)
    public List<TokenRow> list() {
        return jdbc.sql("select * from api_token where account_id = :account order by created_at desc, id desc")
                .param("account", self().value())
                .query(ApiTokens::row)
                .list();
    }

    /** Makes one of the own tokens useless at once. */
    @PreAuthorize(Access.TOKEN_HOLDERS)
    @Transactional
    public void revoke(UUID token) {
        int revoked = jdbc.sql("update api_token set revoked_at = :now"
                        + " where id = :id and account_id = :account and revoked_at is null")
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", token)
                .param("account", self().value())
                .update();
        if (revoked == 0) throw new NotFound();
        log.record(AccessTask.TOKEN_REVOKED, List.of(self().value()), null);
    }

    /** Whom a request with this token acts as; nothing when the token is unknown, over or revoked. */
    @PreAuthorize(Access.BEARER_OF_SECRET)
    public Optional<Authentication> authentication(String token, Object details) {
        Instant now = clock.instant();
        return jdbc.sql("select t.*, a.username from api_token t join account a on a.id = t.account_id"
                        + " where t.token_hash = :hash")
                .param("hash", Sha256.of(token))
                .query(ApiTokens::held)
                .optional()
                .filter(held -> held.row().countsAt(now))
                .map(held -> acting(held, details, now))
                .filter(Authentication::isAuthenticated);
    }

    private Authentication acting(Held held, Object details, Instant now) {
        Instant used = held.row().lastUsedAt();
        if (used == null || used.isBefore(now.minus(USE_NOTED_EVERY)))
            jdbc.sql("update api_token set last_used_at = :now where id = :id")
                    .param("now", DbTime.toColumn(now))
                    .param("id", held.row().id())
                    .update();
        return live.withoutSession(held.account(), held.username(), details);
    }

    private String createOf(AccountId account, CreateToken wanted) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                insert into api_token (id, account_id, label, token_hash, created_at, expires_at)
                values (:id, :account, :label, :hash, :now, :expires)
                """)
                .param("id", Uuid7.next())
                .param("account", account.value())
                .param("label", wanted.label())
                .param("hash", Sha256.of(token))
                .param("now", DbTime.toColumn(clock.instant()))
                .param("expires", DbTime.toColumn(wanted.expiresAt()))
                .update();
        log.record(AccessTask.TOKEN_CREATED, List.of(account.value()), null);
        return token;
    }

    private AccountId self() {
        AccountId account = currentActor.get().account();
        if (account == null) throw new AccessDeniedException("only accounts have tokens");
        return account;
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        AccountId account = new AccountId(Objects.requireNonNull(row.getObject("account_id", UUID.class)));
        return new Held(row(row, number), account, row.getString("username"));
    }

    private static TokenRow row(ResultSet row, int number) throws SQLException {
        return new TokenRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("label"),
                Objects.requireNonNull(moment(row, "created_at")),
                moment(row, "expires_at"),
                moment(row, "last_used_at"),
                moment(row, "revoked_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return DbTime.fromColumn(row.getObject(column, LocalDateTime.class));
    }

    private record Held(TokenRow row, AccountId account, String username) {}
}
