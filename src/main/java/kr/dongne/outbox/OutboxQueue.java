package kr.dongne.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import kr.dongne.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is queued, superseded, withdrawn or decided by a person; each in the caller's transaction. */
@Repository
class OutboxQueue {

    private final JdbcClient jdbc;
    private final MessageIds messageIds;
    private final Clock clock;

    OutboxQueue(JdbcClient jdbc, MessageIds messageIds, Clock clock) {
        this.jdbc = jdbc;
        this.messageIds = messageIds;
        this.clock = clock;
    }

    OutboxId add(QueueMail mail) {
        OutboxId id = OutboxId.next();
        Instant dtstamp = nextDtstamp(mail);
        if (mail.invitationId() != null)
            supersede(mail.invitationId(), mail.kind().supersedes(), "SUPERSEDED");
        insert(id, mail, dtstamp);
        return id;
    }

    private void insert(OutboxId id, QueueMail mail, Instant dtstamp) {
        jdbc.sql("""
                insert into outbox (id, kind, priority, event_id, invitation_id, recipient, message_id, in_reply_to, sequence,
                                    dtstamp, note, state, next_try_at, created_at)
                values (:id, :kind, :priority, :event, :invitation, :recipient, :messageId, :inReplyTo, :sequence,
                        :dtstamp, :note, 'QUEUED', :now, :now)
                """)
                .param("id", id.value())
                .param("kind", mail.kind().name())
                .param("priority", mail.kind().priority())
                .param("event", mail.eventId())
                .param("invitation", mail.invitationId())
                .param("recipient", mail.recipient().value())
                .param("messageId", messageIds.of(id))
                .param("inReplyTo", mail.inReplyTo())
                .param("sequence", mail.sequence())
                .param("dtstamp", DbTime.toColumn(dtstamp))
                .param("note", mail.note())
                .param("now", DbTime.toColumn(clock.instant()))
                .update();
    }

    /** Locks the invitation's thread until the transaction ends, and takes the next whole second that it has not used. */
    private Instant nextDtstamp(QueueMail mail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (mail.invitationId() == null) return now;
        LocalDateTime dtstamp = jdbc.sql("""
                        insert into mail_thread (invitation_id, last_dtstamp) values (:invitation, :now)
                        on duplicate key update
                          last_dtstamp = greatest(values(last_dtstamp), last_dtstamp + interval 1 second)
                        returning last_dtstamp
                        """)
                .param("invitation", mail.invitationId())
                .param("now", DbTime.toColumn(now))
                .query(LocalDateTime.class)
                .single();
        return Objects.requireNonNull(DbTime.fromColumn(dtstamp));
    }

    /** Takes back what waits; what is being sent right now is finished, but never repeated. */
    int supersede(UUID invitationId, Collection<MailKind> kinds, String why) {
        if (kinds.isEmpty()) return 0;
        return jdbc.sql("""
                        update outbox
                        set superseded = 1, last_error = if(state in ('SENDING', 'FAILED'), last_error, :why),
                            state = if(state in ('SENDING', 'FAILED'), state, 'WITHDRAWN')
                        where invitation_id = :invitation and kind in (:kinds)
                          and state in ('QUEUED', 'RETRY', 'UNCERTAIN', 'SENDING', 'FAILED')
                        """)
                .param("why", why)
                .param("invitation", invitationId)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
    }

    /** Makes a mail due at once; false when its state does not allow that any more. */
    boolean makeDue(OutboxId id) {
        return jdbc.sql("""
                        update outbox
                        set state = if(state = 'UNCERTAIN', state, 'RETRY'), attempts = 0, uncertain_attempts = 0,
                            awaits_staff = false, next_try_at = :now
                        where id = :id and state in ('FAILED', 'RETRY', 'UNCERTAIN') and not superseded
                        """)
                        .param("id", id.value())
                        .param("now", DbTime.toColumn(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes an uncertain mail as arrived; false when it is not uncertain any more. */
    boolean takeAsArrived(OutboxId id) {
        return jdbc.sql("""
                        update outbox set state = 'SENT', sent_at = coalesce(sent_at, :now), last_error = null
                        where id = :id and state = 'UNCERTAIN'
                        """)
                        .param("id", id.value())
                        .param("now", DbTime.toColumn(clock.instant()))
                        .update()
                == 1;
    }

    /** Notes that a mail came back (RFC 3464); what was withdrawn stays so. */
    void cameBack(OutboxId id, String error) {
        jdbc.sql("""
                update outbox set state = 'FAILED', last_error = :error, may_have_arrived = false, leased_by = null
                where id = :id and state <> 'WITHDRAWN'
                """).param("id", id.value()).param("error", error).update();
    }
}
