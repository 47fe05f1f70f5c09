package kr.dongne.signin.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.shared.DbTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account belongs to whom at the office's sign-in service; a name is bound to one account, an account to one name. */
@Component
public class OfficeIdentities {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeIdentities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account bound to this name of this service. */
    Optional<AccountId> account(String issuer, String subject) {
        return jdbc.sql("select account_id from office_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Since when the account is bound to a name of the office's service. */
    public Optional<Instant> boundAt(AccountId account) {
        return jdbc.sql("select bound_at from office_identity where account_id = :account")
                .param("account", account.value())
                .query(LocalDateTime.class)
                .optional()
                .map(column -> Objects.requireNonNull(DbTime.fromColumn(column)));
    }

    /** Binds the account; false when it, or the name, is bound already. */
    boolean bind(AccountId account, String issuer, String subject) {
        try {
            jdbc.sql("insert into office_identity (account_id, issuer, subject, bound_at)"
                            + " values (:account, :issuer, :subject, :now)")
                    .param("account", account.value())
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("now", DbTime.toColumn(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Forgets whom the account belongs to; false when it was not bound. */
    public boolean release(AccountId account) {
        return jdbc.sql("delete from office_identity where account_id = :account")
                        .param("account", account.value())
                        .update()
                > 0;
    }
}
