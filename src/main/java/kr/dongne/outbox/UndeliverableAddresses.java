package kr.dongne.outbox;

import java.time.Clock;
import java.util.Optional;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that do not exist, as far as a mail server has said so; a person who knows better may try again. */
@Repository
class UndeliverableAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    UndeliverableAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes what was said of the address, if it is about the address itself (RFC 3463, 3.2: X.1.X, and a mailbox disabled for good). */
    void note(EmailAddress recipient, String status) {
        if (!status.startsWith("5.1.") && !status.equals("5.2.1")) return;
        jdbc.sql("""
                insert into undeliverable_address (recipient, status, since) values (:recipient, :status, :now)
                on duplicate key update status = :status
                """)
                .param("recipient", recipient.value())
                .param("status", status)
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
    }

    /** What was said of the address, if anything. */
    Optional<String> statusOf(EmailAddress recipient) {
        return jdbc.sql("select status from undeliverable_address where recipient = :recipient")
                .param("recipient", recipient.value())
                .query(String.class)
                .optional();
    }

    void forget(EmailAddress recipient) {
        jdbc.sql("delete from undeliverable_address where recipient = :recipient")
                .param("recipient", recipient.value())
                .update();
    }
}
