package kr.dongne.access;

import java.util.Collection;
import java.util.UUID;
import kr.dongne.shared.AccountRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of an account, with the devices and addresses they came from. */
@Component
class SessionRows implements AccountRows {

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void dispose(Collection<UUID> accounts) {
        jdbc.sql("delete from sign_in_session where account_id in (:ids)")
                .param("ids", accounts)
                .update();
    }
}
