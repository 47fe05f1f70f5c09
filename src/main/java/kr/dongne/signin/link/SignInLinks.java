package kr.dongne.signin.link;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.DongCode;
import kr.dongne.shared.Secret;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time links. A token is the link's id and an HMAC-SHA-256 over it (RFC 2104), made when its mail leaves: it is stored
 * nowhere. Looking at a link changes nothing; using it closes every other open link of the account, but those of other errands.
 */
@Component
class SignInLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 24;
    private static final int MOST_OPEN = 3;

    private final JdbcClient jdbc;
    private final SecretKeySpec key;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Secret secret, Clock clock) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(secret.derive("sign-in link"), ALGORITHM);
        this.clock = clock;
    }

    /**
     * A link as it is kept.
     *
     * @param target the page of ours that it leads to; null for the first one
     * @param dong the dong that its bearer must still act for; null when it asks for none
     */
    record Link(
            UUID id,
            AccountId account,
            LinkPurpose purpose,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable String target,
            @Nullable DongCode dong) {

        boolean opensAt(Instant now) {
            return usedAt == null && expiresAt.isAfter(now);
        }
    }

    /** Makes a link to the first page; nothing when the account has three of its kind that are open. */
    Optional<UUID> make(AccountId account, LinkPurpose purpose) {
        return make(account, purpose, null);
    }

    /** Makes a link to a page of ours; nothing when the account has three of its kind that are open. */
    Optional<UUID> make(AccountId account, LinkPurpose purpose, @Nullable String target) {
        Instant now = clock.instant();
        if (open(account, purpose, now) >= MOST_OPEN) return Optional.empty();
        return Optional.of(
                add(new Link(Uuid7.next(), account, purpose, now.plus(purpose.validity()), null, target, null), now));
    }

    /** Makes the link of an errand; the account's earlier ones to the same page open no more. */
    UUID make(Errand errand) {
        Instant now = clock.instant();
        jdbc.sql("update sign_in_link set used_at = :now where account_id = :account and target = :target"
                        + " and purpose = 'ERRAND' and used_at is null")
                .param("now", DbTime.toColumn(now))
                .param("account", errand.account().value())
                .param("target", errand.target())
                .update();
        Instant latest = now.plus(LinkPurpose.ERRAND.validity());
        Instant end = errand.until().isBefore(latest) ? errand.until() : latest;
        return add(
                new Link(Uuid7.next(), errand.account(), LinkPurpose.ERRAND, end, null, errand.target(), errand.dong()),
                now);
    }

    private UUID add(Link link, Instant now) {
        DongCode dong = link.dong();
        jdbc.sql("insert into sign_in_link (id, account_id, purpose, requested_at, expires_at, target, dong_code)"
                        + " values (:id, :account, :purpose, :now, :end, :target, :dong)")
                .param("id", link.id())
                .param("account", link.account().value())
                .param("purpose", link.purpose().name())
                .param("now", DbTime.toColumn(now))
                .param("end", DbTime.toColumn(link.expiresAt()))
                .param("target", link.target())
                .param("dong", dong == null ? null : dong.value())
                .update();
        return link.id();
    }

    /** The secret part of the link's address. */
    String token(UUID id) {
        byte[] bytes = bytes(id);
        byte[] mac = Arrays.copyOf(mac(bytes), MAC_BYTES);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                        .put(bytes)
                        .put(mac)
                        .array());
    }

    /** The link that a token opens at this moment. */
    Optional<Link> read(String token) {
        return named(token).filter(link -> link.opensAt(clock.instant()));
    }

    /** The link that a token belongs to, open or not. */
    Optional<Link> named(String token) {
        return id(token).flatMap(this::of);
    }

    Optional<Link> of(UUID id) {
        return jdbc.sql("select * from sign_in_link where id = :id")
                .param("id", id)
                .query(SignInLinks::link)
                .optional();
    }

    /** Uses the link up; nothing when it is not open, also when somebody else was a moment faster. */
    Optional<Link> use(String token) {
        return read(token)
                .filter(link -> jdbc.sql("update sign_in_link set used_at = :now where id = :id"
                                        + " and used_at is null and expires_at > :now")
                                .param("now", DbTime.toColumn(clock.instant()))
                                .param("id", link.id())
                                .update()
                        == 1);
    }

    /** No link that is open now opens the account any more. */
    void closeAll(AccountId account) {
        close(account, "");
    }

    /** Only links of errands that are open now still open the account: somebody may have several to do. */
    void closeAllButErrands(AccountId account) {
        close(account, " and purpose <> 'ERRAND'");
    }

    private void close(AccountId account, String which) {
        jdbc.sql("update sign_in_link set used_at = :now where account_id = :account and used_at is null" + which)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("account", account.value())
                .update();
    }

    private int open(AccountId account, LinkPurpose purpose, Instant now) {
        return jdbc.sql("select count(*) from sign_in_link where account_id = :account and purpose = :purpose"
                        + " and used_at is null and expires_at > :now")
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("now", DbTime.toColumn(now))
                .query(Integer.class)
                .single();
    }

    private Optional<UUID> id(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + MAC_BYTES) return Optional.empty();
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] right = Arrays.copyOf(mac(id), MAC_BYTES);
        if (!MessageDigest.isEqual(right, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length))) return Optional.empty();
        ByteBuffer parts = ByteBuffer.wrap(id);
        return Optional.of(new UUID(parts.getLong(), parts.getLong()));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new AccountId(Objects.requireNonNull(row.getObject("account_id", UUID.class))),
                LinkPurpose.valueOf(row.getString("purpose")),
                Objects.requireNonNull(DbTime.fromColumn(row.getObject("expires_at", LocalDateTime.class))),
                DbTime.fromColumn(row.getObject("used_at", LocalDateTime.class)),
                row.getString("target"),
                Optional.ofNullable(row.getString("dong_code"))
                        .map(DongCode::new)
                        .orElse(null));
    }
}
