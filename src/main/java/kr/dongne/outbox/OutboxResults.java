package kr.dongne.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import kr.dongne.mail.SendOutcome;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what an attempt came to, and when the next one is. */
@Repository
class OutboxResults {

    private static final double JITTER = 0.2;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxResults(
            JdbcClient jdbc,
            Transactions transactions,
            ApplicationEventPublisher events,
            OutboxSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes the outcome of an attempt; after one without a connection the next comes when the pause is over. */
    void write(OutboxRow row, String sender, SendOutcome outcome, Duration pause) {
        transactions.run(() -> {
            switch (outcome.kind()) {
                case ACCEPTED -> accepted(row);
                case REFUSED -> finish(row, sender, "FAILED", outcome.error(), 1, Duration.ZERO);
                case UNCERTAIN -> uncertain(row, sender, outcome.error());
                case NO_CONNECTION -> finish(row, sender, "RETRY", outcome.error(), 0, pause);
                case DEFERRED -> deferred(row, sender, outcome);
            }
            events.publishEvent(new MailStateChanged(row.id(), row.eventId(), row.invitationId()));
        });
    }

    /** Writes that a mail is not sent, and why. */
    void withdraw(OutboxRow row, String sender, String why) {
        transactions.run(() -> {
            finish(row, sender, "WITHDRAWN", why, 0, Duration.ZERO);
            events.publishEvent(new MailStateChanged(row.id(), row.eventId(), row.invitationId()));
        });
    }

    /** Acceptance is a fact, whoever holds the mail by now. */
    private void accepted(OutboxRow row) {
        jdbc.sql("""
                update outbox
                set state = 'SENT', sent_at = :now, attempts = attempts + 1, last_error = null, leased_by = null, awaits_staff = false
                where id = :id and state in ('SENDING', 'RETRY', 'UNCERTAIN', 'WITHDRAWN')
                """)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("id", row.id().value())
                .update();
    }

    private void deferred(OutboxRow row, String sender, SendOutcome outcome) {
        int retries = row.attempts();
        if (retries >= settings.retryDelays().size())
            finish(row, sender, "FAILED", "GAVE_UP " + outcome.error(), 1, Duration.ZERO);
        else
            finish(
                    row,
                    sender,
                    "RETRY",
                    outcome.error(),
                    1,
                    jittered(settings.retryDelays().get(retries)));
    }

    private void finish(
            OutboxRow row, String sender, String state, @Nullable String error, int counted, Duration pause) {
        jdbc.sql("""
                update outbox
                set state = if(superseded and :state <> 'FAILED', 'WITHDRAWN', :state), last_error = :error,
                    attempts = attempts + :counted, next_try_at = :next, leased_by = null, data_begun = false
                where id = :id and state = 'SENDING' and leased_by = :sender
                """)
                .param("state", state)
                .param("error", error)
                .param("counted", counted)
                .param("next", DbTime.toColumn(clock.instant().plus(pause)))
                .param("id", row.id().value())
                .param("sender", sender)
                .update();
    }

    /** The first lost acknowledgement is followed by one more attempt after a rest; after a second one people decide. */
    private void uncertain(OutboxRow row, String sender, @Nullable String error) {
        jdbc.sql("""
                update outbox
                set state = if(superseded, 'WITHDRAWN', 'UNCERTAIN'), last_error = :error, may_have_arrived = true,
                    attempts = attempts + 1, awaits_staff = uncertain_attempts > 0, uncertain_attempts = uncertain_attempts + 1,
                    next_try_at = :next, leased_by = null
                where id = :id and state = 'SENDING' and leased_by = :sender
                """)
                .param("error", error)
                .param("next", DbTime.toColumn(clock.instant().plus(settings.uncertainWait())))
                .param("id", row.id().value())
                .param("sender", sender)
                .update();
    }

    private static Duration jittered(Duration delay) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(delay.toMillis() * factor));
    }
}
