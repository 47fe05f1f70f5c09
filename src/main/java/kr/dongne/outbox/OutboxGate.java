package kr.dongne.outbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import kr.dongne.access.Access;
import kr.dongne.access.CurrentActor;
import kr.dongne.accesslog.AccessLog;
import kr.dongne.accesslog.AccessTask;
import kr.dongne.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds all mail back and lets it go again: a mail that is just leaving is finished, everything else waits. */
@Service
@Transactional
public class OutboxGate {

    private final JdbcClient jdbc;
    private final AccessLog accessLog;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxGate(
            JdbcClient jdbc,
            AccessLog accessLog,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accessLog = accessLog;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Since when mail is held back; empty while it may leave. */
    @PreAuthorize(Access.DISTRICT)
    @Transactional(readOnly = true)
    public SendingPause state() {
        return jdbc.sql("select paused_at from outbox_gate")
                .query((row, number) ->
                        new SendingPause(DbTime.fromColumn(row.getObject("paused_at", LocalDateTime.class))))
                .single();
    }

    /** Holds mail back until somebody lets it go; what is held back already stays so. */
    @PreAuthorize(Access.DISTRICT)
    public void pause() {
        change(
                "paused_at is null",
                DbTime.toColumn(clock.instant()),
                currentActor.get().accountId());
    }

    /** Lets mail leave again, at once. */
    @PreAuthorize(Access.DISTRICT)
    public void resume() {
        if (change("paused_at is not null", null, null)) events.publishEvent(new MailQueued());
    }

    private boolean change(String condition, @Nullable LocalDateTime since, @Nullable UUID account) {
        boolean changed = jdbc.sql("update outbox_gate set paused_at = :since, paused_by = :account where " + condition)
                        .param("since", since)
                        .param("account", account)
                        .update()
                == 1;
        if (changed) {
            accessLog.record(AccessTask.SETTING_CHANGED, List.of(), since == null ? "outbox.resume" : "outbox.pause");
            events.publishEvent(new SendingPaused());
        }
        return changed;
    }
}
