package kr.dongne.outbox;

import java.time.Instant;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Disposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that are long finished: that one went, and when, stays; to whom and with which note goes. */
@Component
class OutboxDisposal implements Disposal {

    /** An address of nobody (RFC 2606, section 2). */
    private static final String NOBODY = "nobody@disposed.invalid";

    private static final String DUE = " where created_at < :before and due is null and recipient <> :nobody";

    private final JdbcClient jdbc;

    OutboxDisposal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "outbox";
    }

    @Override
    public int usualMonths() {
        return 12;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) from outbox" + DUE)
                .param("before", DbTime.toColumn(before))
                .param("nobody", NOBODY)
                .query(Integer.class)
                .single();
    }

    @Override
    public int dispose(Instant before, int atMost) {
        return jdbc.sql("update outbox set recipient = :nobody, note = null, in_reply_to = null" + DUE + " limit :most")
                .param("nobody", NOBODY)
                .param("before", DbTime.toColumn(before))
                .param("most", atMost)
                .update();
    }
}
