package kr.dongne.inbox;

import java.time.Instant;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Disposal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incoming mails past their period lose body, sender and subject; that a mail came, and what became of it, stays. */
final class InboxDisposal implements Disposal {

    private final JdbcClient jdbc;
    private final String kind;
    private final int usualMonths;
    private final String due;

    InboxDisposal(JdbcClient jdbc, String kind, int usualMonths, boolean parked) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.usualMonths = usualMonths;
        due = " where received_at < :before and length(raw) > 0 and state " + (parked ? "=" : "<>") + " 'PARKED'";
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int usualMonths() {
        return usualMonths;
    }

    @Override
    public int due(Instant before) {
        return jdbc.sql("select count(*) from inbox_message" + due)
                .param("before", DbTime.toColumn(before))
                .query(Integer.class)
                .single();
    }

    /** A parked mail whose period is over is settled with it: nobody can decide about a mail without words. */
    @Override
    public int dispose(Instant before, int atMost) {
        return jdbc.sql("""
                update inbox_message set raw = '', sender = null, subject = null, message_id = null, handling_note = null,
                  state = if(state = 'PARKED', 'SETTLED', state)
                """ + due + " limit :most")
                .param("before", DbTime.toColumn(before))
                .param("most", atMost)
                .update();
    }
}
