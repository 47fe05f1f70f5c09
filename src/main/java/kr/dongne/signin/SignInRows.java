package kr.dongne.signin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.AccountId;
import kr.dongne.shared.AccountRows;
import kr.dongne.signin.door.SignInFailures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All ways in of an account: nothing of them says anything once the account is nobody's. */
@Component
class SignInRows implements AccountRows {

    private static final List<String> WAYS_IN =
            List.of("sign_in_link", "second_factor", "recovery_code", "passkey", "passkey_owner", "office_identity");

    private final JdbcClient jdbc;
    private final SignInFailures failures;

    SignInRows(JdbcClient jdbc, SignInFailures failures) {
        this.jdbc = jdbc;
        this.failures = failures;
    }

    @Override
    public void dispose(Collection<UUID> accounts) {
        for (String way : WAYS_IN)
            jdbc.sql("delete from " + way + " where account_id in (:ids)")
                    .param("ids", accounts)
                    .update();
        jdbc.sql("select username from account where id in (:ids)")
                .param("ids", accounts)
                .query(String.class)
                .list()
                .forEach(failures::forget);
        accounts.forEach(account -> failures.forget(CodeCheck.counted(new AccountId(account))));
    }
}
