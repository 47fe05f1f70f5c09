package kr.dongne.feed;

import java.util.Collection;
import java.util.UUID;
import kr.dongne.shared.AccountRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feeds of accounts that become nobody. */
@Component
class FeedRows implements AccountRows {

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void dispose(Collection<UUID> accounts) {
        jdbc.sql("delete from calendar_feed where account_id in (:ids)")
                .param("ids", accounts)
                .update();
    }
}
