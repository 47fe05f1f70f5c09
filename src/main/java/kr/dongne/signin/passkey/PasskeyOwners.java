package kr.dongne.signin.passkey;

import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.signin.door.Owner;
import kr.dongne.signin.door.Owners;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The random handles by which devices know accounts. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;
    private final Owners owners;

    PasskeyOwners(JdbcClient jdbc, Owners owners) {
        this.jdbc = jdbc;
        this.owners = owners;
    }

    /** The account behind a handle. */
    Optional<AccountId> account(Bytes handle) {
        return jdbc.sql("select account_id from passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** The handle of an account that has one. */
    Optional<Bytes> handle(AccountId account) {
        return jdbc.sql("select handle from passkey_owner where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> new Bytes(row.getBytes(1)))
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return account(handle)
                .flatMap(owners::of)
                .map(owner -> entity(owner, handle))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return owners.named(username)
                .flatMap(owner -> handle(owner.id()).map(handle -> entity(owner, handle)))
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        Owner owner = owners.named(entity.getName()).orElseThrow();
        jdbc.sql("insert ignore into passkey_owner (account_id, handle) values (:account, :handle)")
                .param("account", owner.id().value())
                .param("handle", entity.getId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("delete from passkey_owner where handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }

    private static PublicKeyCredentialUserEntity entity(Owner owner, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(owner.username())
                .displayName(owner.name())
                .build();
    }
}
