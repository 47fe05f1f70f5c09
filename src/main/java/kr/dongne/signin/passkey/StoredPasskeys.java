package kr.dongne.signin.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of all accounts: public keys, never a secret. */
@Component
public class StoredPasskeys implements UserCredentialRepository {

    private static final String ROWS =
            "select p.*, o.handle from passkey p join passkey_owner o on o.account_id = p.account_id where ";

    /** By the unique key: the credential's own column is too long for one. */
    private static final String THIS_CREDENTIAL = "credential_digest = unhex(sha2(:id, 256))";

    private final JdbcClient jdbc;
    private final PasskeyOwners owners;
    private final Clock clock;

    StoredPasskeys(JdbcClient jdbc, PasskeyOwners owners, Clock clock) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.clock = clock;
    }

    /** The passkeys of an account, the oldest first. */
    public List<PasskeyRow> of(AccountId account) {
        return jdbc.sql(
                        "select id, label, created_at, last_used_at from passkey where account_id = :account order by id")
                .param("account", account.value())
                .query((row, number) -> new PasskeyRow(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getString(2),
                        instant(row, "created_at").orElseThrow(),
                        instant(row, "last_used_at").orElse(null)))
                .list();
    }

    /** Forgets one passkey of the account; false when it has no such one. */
    public boolean remove(AccountId account, UUID passkey) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", passkey)
                        .param("account", account.value())
                        .update()
                > 0;
    }

    /** Forgets all passkeys of the account. */
    public void removeAll(AccountId account) {
        jdbc.sql("delete from passkey where account_id = :account")
                .param("account", account.value())
                .update();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where " + THIS_CREDENTIAL)
                .param("id", credential.getBytes())
                .update();
    }

    /** Notes that a passkey was used; one that was removed in the meantime lets nobody in: {@link IllegalStateException}. */
    void used(CredentialRecord record) {
        int known = jdbc.sql("update passkey set signature_count = :count, backed_up = :backed, last_used_at = :now"
                        + " where " + THIS_CREDENTIAL)
                .param("count", record.getSignatureCount())
                .param("backed", record.isBackupState())
                .param("now", now())
                .param("id", record.getCredentialId().getBytes())
                .update();
        if (known == 0) throw new IllegalStateException("the passkey was removed");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(ROWS + THIS_CREDENTIAL)
                .param("id", credential.getBytes())
                .query(StoredPasskeys::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(ROWS + "o.handle = :handle")
                .param("handle", handle.getBytes())
                .query(StoredPasskeys::passkey)
                .list();
    }

    /** Stores a new passkey. */
    @Override
    public void save(CredentialRecord record) {
        AccountId account = owners.account(record.getUserEntityUserId()).orElseThrow();
        jdbc.sql("""
                insert into passkey (id, account_id, credential_id, public_key, signature_count, backup_eligible, backed_up,
                  transports, attestation, label, created_at)
                values (:id, :account, :credential, :key, :count, :eligible, :backed, :transports, :attestation, :label, :now)
                """)
                .param("id", Uuid7.next())
                .param("account", account.value())
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param(
                        "attestation",
                        Objects.requireNonNull(record.getAttestationObject()).getBytes())
                .param("label", record.getLabel())
                .param("now", now())
                .update();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("label"))
                .created(instant(row, "created_at").orElseThrow())
                .lastUsed(instant(row, "last_used_at").orElseGet(() -> Instant.EPOCH))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(DbTime.fromColumn(row.getObject(column, LocalDateTime.class)));
    }

    private LocalDateTime now() {
        return Objects.requireNonNull(DbTime.toColumn(clock.instant()));
    }
}
