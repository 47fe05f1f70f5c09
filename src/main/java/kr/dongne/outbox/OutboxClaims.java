package kr.dongne.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dongne.shared.DbTime;
import kr.dongne.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hands due mails to senders: no two hold the same mail, nor two mails of one invitation; the dead lose theirs. */
@Repository
class OutboxClaims {

    private static final int LOOK_AHEAD = 3;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final OutboxPace pace;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxClaims(JdbcClient jdbc, Transactions transactions, OutboxPace pace, OutboxSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
    }

    /** Mails that this sender holds from now on, in the order in which they shall leave. */
    List<OutboxRow> claim(String sender) {
        return transactions.call(() -> {
            int allowed = pace.allowed(settings.batch());
            List<OutboxRow> due = allowed == 0 ? List.of() : lockDue();
            Collection<OutboxRow> free = due.isEmpty() ? due : free(due, allowed);
            if (!free.isEmpty()) hold(free, sender);
            pace.took(free.size());
            return List.copyOf(free);
        });
    }

    private List<OutboxRow> lockDue() {
        return jdbc.sql("""
                        select id, kind, event_id, invitation_id, recipient, message_id, sequence, dtstamp, note, state, attempts,
                               next_try_at, last_error, created_at, sent_at
                        from outbox where due = 1 and next_try_at <= :now
                        order by priority, next_try_at, id limit :limit
                        for update skip locked
                        """)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("limit", settings.batch() * LOOK_AHEAD)
                .query(OutboxRows::row)
                .list();
    }

    /** The first mail of each invitation of which nobody queues or sends another one right now. */
    private Collection<OutboxRow> free(List<OutboxRow> due, int most) {
        Set<UUID> invitations = due.stream()
                .map(OutboxRow::invitationId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        Set<UUID> open = invitations.isEmpty() ? Set.of() : lockThreads(invitations);
        Map<UUID, OutboxRow> free = new LinkedHashMap<>();
        for (OutboxRow row : due) {
            UUID invitation = row.invitationId();
            if (free.size() == most) break;
            if (invitation == null) free.put(row.id().value(), row);
            else if (open.contains(invitation)) free.putIfAbsent(invitation, row);
        }
        return free.values();
    }

    private Set<UUID> lockThreads(Set<UUID> invitations) {
        Set<UUID> open = new HashSet<>(
                jdbc.sql("select invitation_id from mail_thread where invitation_id in (:ids) for update skip locked")
                        .param("ids", invitations)
                        .query(UUID.class)
                        .list());
        open.removeAll(jdbc.sql(
                        "select distinct invitation_id from outbox where invitation_id in (:ids) and state = 'SENDING'")
                .param("ids", invitations)
                .query(UUID.class)
                .list());
        return open;
    }

    private void hold(Collection<OutboxRow> rows, String sender) {
        jdbc.sql("""
                update outbox
                set state = 'SENDING', data_begun = false, leased_by = :sender,
                    lease_until = utc_timestamp(6) + interval :lease second
                where id in (:ids)
                """)
                .param("sender", sender)
                .param("lease", settings.lease().toSeconds())
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .update();
    }

    /** Notes that the server may hold the mail from now on; false when the mail is not this sender's any more. */
    boolean begin(OutboxRow row, String sender) {
        return jdbc.sql("""
                        update outbox set data_begun = true
                        where id = :id and state = 'SENDING' and leased_by = :sender and not superseded
                          and lease_until > utc_timestamp(6)
                        """)
                        .param("id", row.id().value())
                        .param("sender", sender)
                        .update()
                == 1;
    }

    /** A sign of life for mails that this sender holds. */
    void renew(Collection<UUID> ids, String sender) {
        if (ids.isEmpty()) return;
        jdbc.sql("""
                update outbox set lease_until = utc_timestamp(6) + interval :lease second
                where id in (:ids) and state = 'SENDING' and leased_by = :sender
                """)
                .param("lease", settings.lease().toSeconds())
                .param("ids", ids)
                .param("sender", sender)
                .update();
    }

    /** Gives back what was claimed and not begun. */
    void release(Collection<OutboxRow> rows, String sender, Duration pause) {
        if (rows.isEmpty()) return;
        jdbc.sql("""
                update outbox
                set state = if(superseded, 'WITHDRAWN', if(may_have_arrived, 'UNCERTAIN', if(attempts = 0, 'QUEUED', 'RETRY'))),
                    next_try_at = :next, leased_by = null
                where id in (:ids) and state = 'SENDING' and leased_by = :sender and not data_begun
                """)
                .param("next", DbTime.toColumn(clock.instant().plus(pause)))
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .param("sender", sender)
                .update();
    }

    /**
     * Takes away what dead senders held. What had not begun is tried again; what had begun is uncertain, and due at once:
     * its copy carries the same Message-ID.
     */
    int recover() {
        return takeAway("lease_until < utc_timestamp(6)", "");
    }

    /** Takes away what this sender still holds because it cannot wait for an answer any more: it is going to end. */
    int abandon(String sender) {
        return takeAway("leased_by = :sender", sender);
    }

    private int takeAway(String condition, String sender) {
        return jdbc.sql("""
                        update outbox
                        set state = if(superseded, 'WITHDRAWN', if(data_begun or may_have_arrived, 'UNCERTAIN', 'RETRY')),
                            may_have_arrived = may_have_arrived or data_begun, attempts = attempts + data_begun,
                            awaits_staff = false, next_try_at = :now, last_error = 'SENDER_DIED', leased_by = null
                        where state = 'SENDING' and\s""" + condition)
                .param("now", DbTime.toColumn(clock.instant()))
                .param("sender", sender)
                .update();
    }
}
