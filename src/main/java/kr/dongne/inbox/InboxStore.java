package kr.dongne.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dongne.access.SystemActor;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.itip.MessageReader;
import kr.dongne.itip.Reason;
import kr.dongne.mail.RawMail;
import kr.dongne.mail.Trouble;
import kr.dongne.shared.StaleVersion;
import kr.dongne.shared.Transactions;
import kr.dongne.shared.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Takes one mail: its bytes, what became of it and the cursor are written together or not at all. */
@Component
class InboxStore {

    private static final Logger LOG = LoggerFactory.getLogger(InboxStore.class);
    private static final int ATTEMPTS = 4;

    private final InboxRows rows;
    private final InboxCursor cursor;
    private final InboxMeaning meaning;
    private final Transactions transactions;
    private final SystemActor systemActor;
    private final Clock clock;

    InboxStore(
            InboxRows rows,
            InboxCursor cursor,
            InboxMeaning meaning,
            Transactions transactions,
            SystemActor systemActor,
            Clock clock) {
        this.rows = rows;
        this.cursor = cursor;
        this.meaning = meaning;
        this.transactions = transactions;
        this.systemActor = systemActor;
        this.clock = clock;
    }

    /** Takes the mail; a poisonous one is parked, so that those behind it are read. Throws only when the database is away. */
    void take(String reader, long uidValidity, RawMail mail) {
        IncomingMessage message = read(mail);
        UUID id = Uuid7.next();
        Instant receivedAt = clock.instant();
        try {
            patiently(() -> store(reader, uidValidity, mail, message, id, receivedAt, false));
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException | ReaderChanged away) {
            throw away;
        } catch (RuntimeException poison) {
            LOG.error("incoming mail {} is parked: {}", id, Trouble.kindOf(poison));
            patiently(() -> store(reader, uidValidity, mail, message, id, receivedAt, true));
        }
    }

    private static IncomingMessage read(RawMail mail) {
        if (!mail.complete()) return IncomingMessage.unread(Reason.TOO_LARGE);
        return MessageReader.read(mail.bytes());
    }

    private boolean store(
            String reader,
            long uidValidity,
            RawMail mail,
            IncomingMessage message,
            UUID id,
            Instant receivedAt,
            boolean poisonous) {
        String digest = digest(mail.bytes());
        return transactions.call(() -> {
            if (!cursor.advance(reader, uidValidity, mail.uid())) throw new ReaderChanged();
            if (rows.has(digest)) return false;
            Handling handling = poisonous ? InboxMeaning.UNREADABLE : meaning.of(id, message, receivedAt);
            rows.add(id, digest, mail.bytes(), message, handling, receivedAt);
            return true;
        });
    }

    /** Somebody who answers on the page at the same moment is no reason to park the mailed answer. */
    private boolean patiently(Supplier<Boolean> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return systemActor.call(work);
            } catch (StaleVersion e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }

    private static String digest(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another node reads the mailbox by now. */
    static final class ReaderChanged extends RuntimeException {}
}
