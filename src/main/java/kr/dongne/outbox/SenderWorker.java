package kr.dongne.outbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import kr.dongne.mail.ReadyMail;
import kr.dongne.mail.SendOutcome;
import kr.dongne.mail.SmtpConnection;
import kr.dongne.mail.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One sender with one connection: claims mails and sends them one after the other, outside any transaction. */
final class SenderWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SenderWorker.class);
    private static final int WRITE_ATTEMPTS = 5;
    private static final Duration WRITE_PAUSE = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final SenderParts parts;
    private final String name;
    private final SmtpConnection connection;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private Duration unreachablePause = FIRST_PAUSE;

    SenderWorker(SenderParts parts, String name) {
        this.parts = parts;
        this.name = name;
        this.connection = new SmtpConnection(parts.server());
    }

    /** The mails for which this worker wants its lease to go on. */
    Set<UUID> held() {
        return held;
    }

    /** Claims and sends one batch; the pause to make before the next one. */
    Duration round(BooleanSupplier goesOn) {
        List<OutboxRow> rows = parts.claims().claim(name);
        if (rows.isEmpty()) {
            connection.close();
            return parts.settings().poll();
        }
        rows.forEach(row -> held.add(row.id().value()));
        try {
            return send(rows, goesOn);
        } finally {
            held.clear();
        }
    }

    private Duration send(List<OutboxRow> rows, BooleanSupplier goesOn) {
        for (int position = 0; position < rows.size(); position++) {
            if (!goesOn.getAsBoolean() || parts.pace().isPaused()) {
                parts.claims().release(rows.subList(position, rows.size()), name, Duration.ZERO);
                return Duration.ZERO;
            }
            SendOutcome problem = connection.open();
            if (problem != null) return unreachable(rows.subList(position, rows.size()), problem);
            send(rows.get(position));
            held.remove(rows.get(position).id().value());
        }
        unreachablePause = FIRST_PAUSE;
        return Duration.ZERO;
    }

    /** No mail is to blame: the first one tells why, all of them wait, and none counts an attempt. */
    private Duration unreachable(List<OutboxRow> rows, SendOutcome problem) {
        Duration pause = unreachablePause;
        LOG.warn("the mail server cannot be used ({}); next look in {} s", problem.error(), pause.toSeconds());
        parts.results().write(rows.getFirst(), name, problem, pause);
        parts.claims().release(rows.subList(1, rows.size()), name, pause);
        Duration longest = parts.settings().reconnectPause();
        unreachablePause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
        return pause;
    }

    private void send(OutboxRow row) {
        try {
            Optional<String> objection = parts.rules().objection(row);
            Optional<ReadyMail> mail = objection.isPresent() ? Optional.empty() : ready(row);
            if (mail.isPresent()) deliver(row, mail.get());
            else parts.results().withdraw(row, name, objection.orElse("NOT_NEEDED"));
        } catch (DataAccessException databaseAway) {
            LOG.warn("mail {} waits until its lease is over: {}", row.id().value(), Trouble.kindOf(databaseAway));
        } catch (Exception e) { // one mail that cannot be made never stops the others
            LOG.error("mail {} could not be made: {}", row.id().value(), Trouble.kindOf(e));
            write(row, SendOutcome.deferred("RENDERING"));
        }
    }

    private Optional<ReadyMail> ready(OutboxRow row) throws MessagingException, IOException {
        return parts.outgoing().ready(row, connection.session());
    }

    private void deliver(OutboxRow row, ReadyMail mail) {
        Optional<String> undeliverable = parts.undeliverable().statusOf(row.recipient());
        if (undeliverable.isPresent()) write(row, SendOutcome.refused("UNDELIVERABLE " + undeliverable.get()));
        else if (parts.claims().begin(row, name)) write(row, connection.send(mail, row.recipient()));
    }

    /** The outcome is known only here: a short absence of the database must not lose it. */
    private void write(OutboxRow row, SendOutcome outcome) {
        for (int attempt = 1; attempt <= WRITE_ATTEMPTS; attempt++) {
            try {
                parts.results().write(row, name, outcome, Duration.ZERO);
                return;
            } catch (RuntimeException databaseAway) {
                LOG.warn(
                        "the outcome of mail {} is not written yet: {}",
                        row.id().value(),
                        Trouble.kindOf(databaseAway));
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WRITE_PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
