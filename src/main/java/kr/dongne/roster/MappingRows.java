package kr.dongne.roster;

import java.util.Collection;
import java.util.UUID;
import kr.dongne.shared.AccountRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an account matched the columns of files. */
@Component
class MappingRows implements AccountRows {

    private final JdbcClient jdbc;

    MappingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void dispose(Collection<UUID> accounts) {
        jdbc.sql("delete from roster_mapping where account_id in (:ids)")
                .param("ids", accounts)
                .update();
    }
}
