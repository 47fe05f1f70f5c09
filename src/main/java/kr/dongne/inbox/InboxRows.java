package kr.dongne.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.itip.IncomingMessage;
import kr.dongne.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores and reads incoming mails. */
@Repository
class InboxRows {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_MESSAGE_ID = 500;
    private static final String SELECT = """
            select id, state, reason, received_at, sender, subject, event_id, invitation_id, handled_by, handled_at, handling_note
            from inbox_message
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean has(String digest) {
        return jdbc.sql("select exists (select 1 from inbox_message where digest = :digest)")
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** The same message of the same sender that came by another way before. */
    Optional<InboxRow> copyOf(IncomingMessage message) {
        if (message.messageId() == null || message.from() == null) return Optional.empty();
        return jdbc.sql(SELECT + " where message_id = :messageId and sender = :sender order by received_at, id limit 1")
                .param("messageId", cut(message.messageId(), LONGEST_MESSAGE_ID))
                .param("sender", message.from().email().value())
                .query(InboxRows::row)
                .optional();
    }

    void add(UUID id, String digest, byte[] raw, IncomingMessage message, Handling handling, Instant receivedAt) {
        jdbc.sql("""
                insert into inbox_message (id, digest, message_id, received_at, sender, subject, raw, state, reason, event_id, invitation_id)
                values (:id, :digest, :messageId, :receivedAt, :sender, :subject, :raw, :state, :reason, :event, :invitation)
                """)
                .param("id", id)
                .param("digest", digest)
                .param("messageId", cut(message.messageId(), LONGEST_MESSAGE_ID))
                .param("receivedAt", DbTime.toColumn(receivedAt))
                .param(
                        "sender",
                        message.from() == null ? null : message.from().email().value())
                .param("subject", cut(message.subject(), LONGEST_SUBJECT))
                .param("raw", raw)
                .param("state", handling.state().name())
                .param("reason", handling.reason())
                .param("event", handling.eventId())
                .param("invitation", handling.invitationId())
                .update();
    }

    List<InboxRow> list(Collection<InboxState> states, int limit) {
        return jdbc.sql(SELECT + " where state in (:states) order by received_at desc, id desc limit :limit")
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(InboxRows::row)
                .list();
    }

    int count(InboxState state) {
        return jdbc.sql("select count(*) from inbox_message where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    Optional<InboxRow> of(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(InboxRows::row)
                .optional();
    }

    Optional<byte[]> raw(UUID id) {
        return jdbc.sql("select raw from inbox_message where id = :id")
                .param("id", id)
                .query((result, number) -> result.getBytes("raw"))
                .optional();
    }

    /** Settles a parked mail; false when it is not parked any more. */
    boolean settle(SettleMail command, @Nullable UUID account) {
        return jdbc.sql("""
                        update inbox_message
                        set state = 'SETTLED', event_id = coalesce(:event, event_id),
                            invitation_id = coalesce(:invitation, invitation_id),
                            handled_by = :account, handled_at = :now, handling_note = :note
                        where id = :id and state = 'PARKED'
                        """)
                        .param("event", command.eventId())
                        .param("invitation", command.invitationId())
                        .param("account", account)
                        .param("now", DbTime.toColumn(clock.instant()))
                        .param("note", command.note())
                        .param("id", command.inboxMessageId())
                        .update()
                == 1;
    }

    /** Cuts between characters that are whole. */
    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static InboxRow row(ResultSet result, int number) throws SQLException {
        return new InboxRow(
                Objects.requireNonNull(result.getObject("id", UUID.class)),
                InboxState.valueOf(result.getString("state")),
                result.getString("reason"),
                Objects.requireNonNull(DbTime.fromColumn(result.getObject("received_at", LocalDateTime.class))),
                result.getString("sender"),
                Objects.requireNonNullElse(result.getString("subject"), ""),
                result.getObject("event_id", UUID.class),
                result.getObject("invitation_id", UUID.class),
                result.getObject("handled_by", UUID.class),
                DbTime.fromColumn(result.getObject("handled_at", LocalDateTime.class)),
                result.getString("handling_note"));
    }
}
