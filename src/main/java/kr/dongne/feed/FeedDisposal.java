package kr.dongne.feed;

import java.time.Instant;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Disposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds that no program reads any more: a secret address that nobody needs is only a danger. */
@Component
class FeedDisposal implements Disposal {

    private static final String DUE = " from calendar_feed where coalesce(read_at, created_at) < :before";

    private final JdbcClient jdbc;

    FeedDisposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "feed";
    }

    @Override
    public int usualMonths() {
        return 12;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*)" + DUE)
                .param("before", DbTime.toColumn(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        return jdbc.sql("delete" + DUE + " limit :most")
                .param("before", DbTime.toColumn(before))
                .param("most", atMost)
                .update();
    }
}
