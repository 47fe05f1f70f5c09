package kr.dongne.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads queued mails. */
@Repository
class OutboxRows {

    private static final String SELECT = """
            select id, kind, event_id, invitation_id, recipient, message_id, sequence, dtstamp, note, state, attempts,
                   if(due = 1, next_try_at, null) as next_try_at, last_error, created_at, sent_at
            from outbox
            """;
    private static final String NEWEST_FIRST = " order by created_at desc, dtstamp desc, id desc";

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OutboxRow> of(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(OutboxRows::row)
                .optional();
    }

    /** The mail with this Message-ID, which only its recipient and we know. */
    Optional<OutboxRow> named(@Nullable String messageId) {
        if (messageId == null) return Optional.empty();
        return jdbc.sql(SELECT + " where message_id = :messageId")
                .param("messageId", messageId)
                .query(OutboxRows::row)
                .optional();
    }

    List<OutboxRow> ofEvent(UUID eventId) {
        return jdbc.sql(SELECT + " where event_id = :event" + NEWEST_FIRST)
                .param("event", eventId)
                .query(OutboxRows::row)
                .list();
    }

    List<OutboxRow> ofInvitations(Collection<UUID> invitationIds) {
        if (invitationIds.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " where invitation_id in (:invitations)" + NEWEST_FIRST)
                .param("invitations", invitationIds)
                .query(OutboxRows::row)
                .list();
    }

    List<OutboxRow> list(Collection<OutboxState> states, int offset, int limit) {
        return jdbc.sql(SELECT + " where state in (:states)" + NEWEST_FIRST + " limit :limit offset :offset")
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .param("offset", offset)
                .query(OutboxRows::row)
                .list();
    }

    int count(Collection<OutboxState> states) {
        return jdbc.sql("select count(*) from outbox where state in (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** The Message-ID that this mail answers: a given one, or that of the first mail that left for its invitation. */
    Optional<String> answeredBy(OutboxRow row) {
        return jdbc.sql("""
                        select coalesce(mail.in_reply_to,
                          (select first.message_id from outbox first
                           where first.invitation_id = mail.invitation_id and first.id <> mail.id
                             and (first.state = 'SENT' or first.may_have_arrived)
                           order by first.created_at, first.dtstamp limit 1))
                        from outbox mail where mail.id = :id
                        """)
                .param("id", row.id().value())
                .query((result, number) -> Optional.ofNullable(result.getString(1)))
                .optional()
                .flatMap(answered -> answered);
    }

    SendingProgress progress(@Nullable UUID eventId) {
        String where = eventId == null ? "" : " where event_id = :event";
        var query = jdbc.sql("""
                select coalesce(sum(state in ('QUEUED', 'RETRY')), 0) as waiting, coalesce(sum(state = 'SENDING'), 0) as sending,
                       coalesce(sum(state = 'SENT'), 0) as sent, coalesce(sum(state = 'UNCERTAIN'), 0) as uncertain,
                       coalesce(sum(state = 'FAILED' and not superseded), 0) as failed,
                       min(if(state in ('QUEUED', 'RETRY'), created_at, null)) as oldest_waiting,
                       min(if(due = 1, next_try_at, null)) as next_try
                from outbox""" + where);
        if (eventId != null) query = query.param("event", eventId);
        return query.query((result, number) -> progressIn(result)).single();
    }

    private static SendingProgress progressIn(ResultSet result) throws SQLException {
        return new SendingProgress(
                result.getInt("waiting"),
                result.getInt("sending"),
                result.getInt("sent"),
                result.getInt("uncertain"),
                result.getInt("failed"),
                moment(result, "oldest_waiting"),
                moment(result, "next_try"));
    }

    static OutboxRow row(ResultSet result, int number) throws SQLException {
        return new OutboxRow(
                new OutboxId(Objects.requireNonNull(uuid(result, "id"))),
                MailKind.valueOf(result.getString("kind")),
                uuid(result, "event_id"),
                uuid(result, "invitation_id"),
                new EmailAddress(result.getString("recipient")),
                result.getString("message_id"),
                result.getInt("sequence"),
                Objects.requireNonNull(moment(result, "dtstamp")),
                result.getString("note"),
                OutboxState.valueOf(result.getString("state")),
                result.getInt("attempts"),
                moment(result, "next_try_at"),
                result.getString("last_error"),
                Objects.requireNonNull(moment(result, "created_at")),
                moment(result, "sent_at"));
    }

    private static @Nullable UUID uuid(ResultSet result, String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    private static @Nullable Instant moment(ResultSet result, String column) throws SQLException {
        return DbTime.fromColumn(result.getObject(column, LocalDateTime.class));
    }
}
