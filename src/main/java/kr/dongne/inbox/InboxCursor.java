package kr.dongne.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import kr.dongne.mail.MailServer;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.MailEndpoints;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the mailbox has been read and by whom; one row for a mailbox, held by one node at a time. */
@Repository
class InboxCursor {

    private static final String IN_PROCESS = "in-process";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String mailbox;

    InboxCursor(JdbcClient jdbc, Clock clock, MailServer server) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailbox = server.isInProcess() ? IN_PROCESS : digest(server.endpoints());
    }

    /** Takes or keeps the right to read; false while another node has it. */
    boolean hold(String reader, Duration lease) {
        if (take(reader, lease)) return true;
        int made = jdbc.sql("insert ignore into inbox_cursor (mailbox, uid_validity, last_uid) values (:mailbox, 0, 0)")
                .param("mailbox", mailbox)
                .update();
        return made == 1 && take(reader, lease);
    }

    private boolean take(String reader, Duration lease) {
        return jdbc.sql("""
                        update inbox_cursor
                        set leased_by = :reader, lease_until = utc_timestamp(6) + interval :lease second
                        where mailbox = :mailbox
                          and (leased_by is null or leased_by = :reader or lease_until < utc_timestamp(6))
                        """)
                        .param("reader", reader)
                        .param("lease", lease.toSeconds())
                        .param("mailbox", mailbox)
                        .update()
                == 1;
    }

    void letGo(String reader) {
        jdbc.sql("update inbox_cursor set leased_by = null where mailbox = :mailbox and leased_by = :reader")
                .param("mailbox", mailbox)
                .param("reader", reader)
                .update();
    }

    /** Forgets how far the mailbox has been read: it is read again, and what is known is not handled twice. */
    void startOver() {
        jdbc.sql("update inbox_cursor set last_uid = 0 where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .update();
    }

    /** The last UID that was read in this era of UIDs; 0 when a new era has begun. */
    long lastUid(long uidValidity) {
        return jdbc.sql("select last_uid from inbox_cursor where mailbox = :mailbox and uid_validity = :validity")
                .param("mailbox", mailbox)
                .param("validity", uidValidity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Moves on, in the transaction that stores the mail, and locks the row; false when another node reads by now. */
    boolean advance(String reader, long uidValidity, long uid) {
        return jdbc.sql("""
                        update inbox_cursor
                        set last_uid = if(uid_validity = :validity, greatest(last_uid, :uid), :uid), uid_validity = :validity
                        where mailbox = :mailbox and leased_by = :reader
                        """)
                        .param("validity", uidValidity)
                        .param("uid", uid)
                        .param("mailbox", mailbox)
                        .param("reader", reader)
                        .update()
                == 1;
    }

    void reads() {
        jdbc.sql("""
                update inbox_cursor
                set last_read_at = :now, failing_since = null, reading_since = coalesce(reading_since, :now)
                where mailbox = :mailbox
                """).param("now", now()).param("mailbox", mailbox).update();
    }

    void fails() {
        jdbc.sql("""
                update inbox_cursor set reading_since = null, failing_since = coalesce(failing_since, :now)
                where mailbox = :mailbox
                """).param("now", now()).param("mailbox", mailbox).update();
    }

    InboxStatus status() {
        return jdbc.sql("select reading_since, failing_since, last_read_at from inbox_cursor where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .query((result, number) -> status(
                        DbTime.fromColumn(result.getObject("reading_since", LocalDateTime.class)),
                        DbTime.fromColumn(result.getObject("failing_since", LocalDateTime.class)),
                        DbTime.fromColumn(result.getObject("last_read_at", LocalDateTime.class))))
                .optional()
                .orElseGet(() -> status(null, null, null));
    }

    private static InboxStatus status(
            @Nullable Instant readingSince, @Nullable Instant failingSince, @Nullable Instant lastReadAt) {
        return failingSince == null
                ? new InboxStatus(InboxStatus.State.READING, readingSince, lastReadAt)
                : new InboxStatus(InboxStatus.State.FAILING, failingSince, lastReadAt);
    }

    private @Nullable LocalDateTime now() {
        return DbTime.toColumn(clock.instant());
    }

    /** Names a mailbox without saying whose it is. */
    private static String digest(MailEndpoints endpoints) {
        String name = Optional.ofNullable(endpoints.inboxUsername()).orElse("") + " " + endpoints.inboxUri();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
