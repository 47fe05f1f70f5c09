package kr.dongne.outbox;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last look before a mail leaves: whether what has left already makes it wrong. */
@Repository
class SendRules {

    private static final String LEFT = "(state = 'SENT' or may_have_arrived)";

    private final JdbcClient jdbc;

    SendRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code of {@code mail.error.*} when the mail must not leave any more. */
    Optional<String> objection(OutboxRow row) {
        if (row.invitationId() == null) return Optional.empty();
        if (newerHasLeft(row)) return Optional.of("OUTDATED");
        if (row.kind().cancels() && !requestHasLeft(row)) return Optional.of("NOTHING_TO_CANCEL");
        return Optional.empty();
    }

    /** Clients take the highest SEQUENCE for true; an older one after it would only confuse (RFC 5546, 2.1.5). */
    private boolean newerHasLeft(OutboxRow row) {
        return jdbc.sql(
                        "select exists (select 1 from outbox where invitation_id = :invitation and sequence > :sequence and "
                                + LEFT + ")")
                .param("invitation", row.invitationId())
                .param("sequence", row.sequence())
                .query(Boolean.class)
                .single();
    }

    /** Nobody is told of a cancellation who was never told of the event. */
    private boolean requestHasLeft(OutboxRow row) {
        return jdbc.sql("select exists (select 1 from outbox where invitation_id = :invitation and "
                        + "kind in ('REQUEST', 'UPDATE', 'REMINDER') and " + LEFT + ")")
                .param("invitation", row.invitationId())
                .query(Boolean.class)
                .single();
    }
}
